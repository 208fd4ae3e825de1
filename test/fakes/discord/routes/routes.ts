import type { Route } from "../rest/route.ts";
import { accountRoutes } from "./account.ts";
import { callbackRoutes } from "./callback.ts";
import { commandRoutes } from "./commands.ts";
import { messageRoutes } from "./messages.ts";
import { placeRoutes } from "./places.ts";
import { threadRoutes } from "./threads.ts";
import { webhookRoutes } from "./webhooks.ts";

/** All that the fake knows of the API. Anything else is 404. */
export const routes: readonly Route[] = [
  ...accountRoutes,
  ...placeRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...commandRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
];
