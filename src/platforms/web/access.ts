import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../clock.ts";
import { Refused, send } from "./answer.ts";
import { cookieOf, setCookie } from "./cookies.ts";
import { escapeHtml, htmlPage } from "./html.ts";
import { limits } from "./limits.ts";

// Cookies do not know ports: two bots on one machine would sign each other's people out.
const cookieName = (request: IncomingMessage): string => `briefing_access_${request.socket.localPort ?? 0}`;

/** Who may talk to the page. */
export interface Access {
  /** True when no token is asked for, or the request carries the cookie that a right token earned. */
  isGranted(request: IncomingMessage): boolean;
  /** Takes a token: sets the cookie and sends the person to the page, or shows the sign-in page again. */
  signIn(request: IncomingMessage, response: ServerResponse, offered: string): void;
  showSignIn(response: ServerResponse, problem: string | null): void;
}

/** Access by one shared token, or free for all where it is null. Wrong tokens are counted by address. */
export function createAccess(token: string | null, clock: Clock): Access {
  const pass = token === null ? null : digest(token, "a person who knows the token");
  const failures = new Map<string, { count: number; until: number }>();

  const failuresOf = (address: string): { count: number; until: number } => {
    const now = clock.now().getTime();
    const known = failures.get(address);
    if (known !== undefined && known.until > now) return known;
    failures.delete(address);
    return { count: 0, until: now + limits.signInWindowSeconds * 1000 };
  };
  const remember = (address: string, failed: { count: number; until: number }): void => {
    failures.delete(address);
    failures.set(address, { ...failed, count: failed.count + 1 });
    const oldest = failures.keys().next();
    if (failures.size > limits.signInAddresses && oldest.done !== true) failures.delete(oldest.value);
  };

  const showSignIn = (response: ServerResponse, problem: string | null): void => {
    // Under no-referrer a browser sends this form with the origin "null", and it would be refused.
    response.setHeader("referrer-policy", "same-origin");
    send(response, problem === null ? 200 : 403, "text/html; charset=utf-8", signInPage(problem));
  };

  return {
    isGranted(request) {
      if (pass === null) return true;
      const cookie = cookieOf(request, cookieName(request));
      return cookie !== null && isSame(cookie, pass);
    },
    signIn(request, response, offered) {
      const address = request.socket.remoteAddress ?? "";
      const failed = failuresOf(address);
      if (failed.count >= limits.signInAttempts) {
        const seconds = Math.ceil((failed.until - clock.now().getTime()) / 1000);
        throw new Refused(429, "Too many wrong tokens came from your address; wait some minutes.", seconds);
      }
      if (token === null || pass === null || isSame(offered, token)) {
        failures.delete(address);
        // Lax, so that a link to the page in a mail does not ask for the token again; changes are guarded by Origin.
        if (pass !== null) setCookie(request, response, cookieName(request), pass, "Lax");
        response.writeHead(303, { location: "/", "cache-control": "no-store" }).end();
        return;
      }
      remember(address, failed);
      showSignIn(response, "That is not the token. It is the one the bot was started with.");
    },
    showSignIn,
  };
}

function digest(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

// Digests have one length, so the comparison takes the same time for every guess.
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digest("same", a)), Buffer.from(digest("same", b)));
}

function signInPage(problem: string | null): string {
  return htmlPage(
    "Sign in · briefing-bot",
    "sign-in",
    `<main>
<form method="post" action="/sign-in">
<img src="/icon.svg" alt="" width="48" height="48">
<h1>briefing-bot</h1>
<p>This page asks for the access token that the bot was started with.</p>
${problem === null ? "" : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`}
<label for="token">Access token</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
<button type="submit">Sign in</button>
</form>
</main>
`,
  );
}
