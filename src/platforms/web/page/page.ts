import type { WireCommand, WireMessage } from "../wire.ts";
import type { Actions } from "./actions.ts";
import { announce } from "./announcer.ts";
import { api, Fault } from "./api.ts";
import { createComposer } from "./composer.ts";
import { createConversation } from "./conversation.ts";
import { byId } from "./dom.ts";
import { loadOlderOnScroll } from "./history.ts";
import { createScroll } from "./scroll.ts";
import { followStream } from "./stream.ts";
import { createTalk } from "./talk.ts";
import { hideExamples, showWelcome } from "./welcome.ts";

/** How long a break may last before it is shown: a restart of the bot takes less. */
const quietBreakMs = 1_500;

const scroller = byId("scroller", HTMLElement);
const status = byId("status", HTMLElement);
let commands: readonly WireCommand[] = [];

const actions: Actions = {
  command(syntax) {
    const open = /[<[]/.exec(syntax);
    const name = /^\/([a-z]+)\s*$/.exec(syntax)?.[1];
    const isBare = commands.some((each) => each.name === name && each.options.some((option) => option.required));
    if (open !== null) composer.fill(syntax.slice(0, open.index));
    else if (isBare) composer.fill(`${syntax.trim()} `);
    else say(syntax);
  },
  place(name) {
    // Whichever command asks for a place first: the page knows no command by name.
    const asks = commands.find((each) => each.options[0]?.completes === "place" && each.options[0].required);
    if (asks !== undefined) say(`/${asks.name} ${name}`);
  },
  press: (button) => void talk({ press: button.token, label: button.label }),
};

const conversation = createConversation(byId("messages", HTMLElement), actions);
const scroll = createScroll(scroller);
const composer = createComposer(() => commands, say);
const talk = createTalk(conversation, scroll, show, (text) => composer.fill(text));

function say(text: string): void {
  composer.remember(text);
  hideExamples();
  void talk({ text });
}

function show(message: WireMessage): void {
  if (!conversation.add(message)) return;
  // The stream may be faster than the answer to the request itself.
  if (message.from === "bot" && message.to !== null && conversation.isMine(message.to))
    scroll.toAnswer(message.to, message.id);
  else scroll.arrived(message);
  announce(message);
}

function follow(): void {
  let notice: number | undefined;
  followStream({
    after: () => conversation.last,
    message: show,
    connected(isConnected) {
      clearTimeout(notice);
      if (isConnected) status.textContent = "";
      else notice = setTimeout(() => (status.textContent = "Reconnecting…"), quietBreakMs);
    },
  });
}

async function begin(): Promise<void> {
  // The history comes first and alone: it begins the conversation that all else belongs to.
  const [history, list] = [await api.history(null), await api.commands()];
  commands = list.commands;
  for (const message of history.messages) {
    conversation.add(message);
    if (message.from === "caller" && message.how === "typed") composer.remember(message.text);
  }
  scroll.toEnd();
  follow();
  const isNew = history.messages.every((message) => message.from === "bot" || message.how === "opened");
  if (isNew) showWelcome(commands, actions);
  if (history.messages.length === 0 && commands.some((command) => command.name === "start"))
    await talk({ command: "start", values: {}, opened: true });
  if (history.more) loadOlderOnScroll(scroller, byId("earlier", HTMLElement), conversation, scroll);
}

async function beginUntilItWorks(): Promise<void> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 10_000)) {
    try {
      return await begin();
    } catch (error) {
      if (error instanceof Fault && error.status === 401) return location.reload();
      if (!(error instanceof Fault)) throw error;
      status.textContent = `${error.message} Trying again…`;
      await new Promise((resolve) => setTimeout(resolve, wait));
      status.textContent = "";
    }
  }
}

if (matchMedia("(pointer: fine)").matches) composer.focus();
void beginUntilItWorks();
