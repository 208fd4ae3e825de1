import * as spec from "discord-api-spec/zod";
import { ok, route } from "../rest/route.ts";
import { applicationPayload } from "../state/payloads.ts";
import { refuse } from "../rest/refusal.ts";

/** Who the bot is and where its gateway is. */
export const accountRoutes = [
  route("GET", "/gateway", { gives: spec.GatewayResponseSchema, auth: false }, ({ base }) =>
    ok({ url: base.replace("http", "ws") }),
  ),
  route("GET", "/gateway/bot", { gives: spec.GatewayBotResponseSchema }, ({ base, state }) =>
    ok({
      url: base.replace("http", "ws"),
      shards: state.shards,
      session_start_limit: {
        total: state.starts.total,
        remaining: state.starts.remaining,
        reset_after: state.starts.resetAfter,
        max_concurrency: state.maxConcurrency,
      },
    }),
  ),
  route("GET", "/users/@me", { gives: spec.UserPIIResponseSchema }, ({ state }) =>
    ok({ ...state.bot.api, mfa_enabled: false, locale: "en-US", verified: true, email: null }),
  ),
  route("GET", "/users/{user}", { gives: spec.UserResponseSchema }, ({ state, params }) => {
    const found = state.people.get(params("user"));
    if (found === undefined) throw refuse.unknownUser();
    return ok(found.api);
  }),
  route("GET", "/applications/@me", { gives: spec.PrivateApplicationResponseSchema }, ({ state }) =>
    ok(applicationPayload(state)),
  ),
  route("GET", "/oauth2/applications/@me", { gives: spec.PrivateApplicationResponseSchema }, ({ state }) =>
    ok(applicationPayload(state)),
  ),
];
