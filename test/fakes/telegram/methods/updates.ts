import type { Methods, Scene } from "./method.ts";

export function updateMethods({ polling, webhook }: Scene): Methods {
  return {
    getupdates: (parameters, gone) => polling.getUpdates(parameters, gone),
    setwebhook(parameters) {
      const done = webhook.set(parameters);
      if (webhook.url() !== "") polling.endForWebhook();
      return done;
    },
    deletewebhook: (parameters) => webhook.remove(parameters),
    getwebhookinfo: () => webhook.info(),
  };
}
