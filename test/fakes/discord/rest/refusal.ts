import { RESTJSONErrorCodes as Code } from "discord-api-types/v10";

/** One fault of a form, at a path into the body. */
export interface FormFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** How Discord says no: a status, a code, a sentence, and for code 50035 a tree of faults. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly FormFault[];

  constructor(status: number, code: number, message: string, faults: readonly FormFault[] = []) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body that is sent. */
  get body(): Record<string, unknown> {
    const plain = { message: this.message, code: this.code };
    return this.faults.length === 0 ? plain : { ...plain, errors: treeOf(this.faults) };
  }
}

interface FaultTree {
  [key: string]: FaultTree | { code: string; message: string }[];
}

const treeOf = (faults: readonly FormFault[]): FaultTree => {
  const root: FaultTree = {};
  for (const fault of faults) {
    let at = root;
    for (const step of fault.path) {
      const next = at[String(step)];
      if (next !== undefined && !Array.isArray(next)) at = next;
      else {
        const made: FaultTree = {};
        at[String(step)] = made;
        at = made;
      }
    }
    const errors = Array.isArray(at["_errors"]) ? at["_errors"] : [];
    at["_errors"] = [...errors, { code: fault.code, message: fault.message }];
  }
  return root;
};

/** "Invalid Form Body", code 50035, with what is wrong and where. */
export const invalidForm = (faults: readonly FormFault[]): Refusal =>
  new Refusal(400, Code.InvalidFormBodyOrContentType, "Invalid Form Body", faults);

export const refuse = {
  unauthorized: () => new Refusal(401, 0, "401: Unauthorized"),
  noRoute: () => new Refusal(404, 0, "404: Not Found"),
  badMethod: () => new Refusal(405, 0, "405: Method Not Allowed"),
  badJson: () => new Refusal(400, Code.RequestBodyContainsInvalidJSON, "The request body contains invalid JSON."),
  unknownChannel: () => new Refusal(404, Code.UnknownChannel, "Unknown Channel"),
  unknownGuild: () => new Refusal(404, Code.UnknownGuild, "Unknown Guild"),
  unknownMember: () => new Refusal(404, Code.UnknownMember, "Unknown Member"),
  unknownUser: () => new Refusal(404, Code.UnknownUser, "Unknown User"),
  unknownMessage: () => new Refusal(404, Code.UnknownMessage, "Unknown Message"),
  unknownWebhook: () => new Refusal(404, Code.UnknownWebhook, "Unknown Webhook"),
  unknownInteraction: () => new Refusal(404, Code.UnknownInteraction, "Unknown interaction"),
  unknownApplication: () => new Refusal(404, Code.UnknownApplication, "Unknown Application"),
  unknownCommand: () => new Refusal(404, Code.UnknownApplicationCommand, "Unknown application command"),
  alreadyAnswered: () =>
    new Refusal(400, Code.InteractionHasAlreadyBeenAcknowledged, "Interaction has already been acknowledged."),
  invalidToken: () => new Refusal(401, Code.InvalidWebhookToken, "Invalid Webhook Token"),
  tooManyFollowUps: () =>
    new Refusal(
      400,
      Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
      "This interaction has hit the maximum number of follow up messages",
    ),
  missingAccess: () => new Refusal(403, Code.MissingAccess, "Missing Access"),
  missingPermissions: () => new Refusal(403, Code.MissingPermissions, "Missing Permissions"),
  emptyMessage: () => new Refusal(400, Code.CannotSendAnEmptyMessage, "Cannot send an empty message"),
  notYours: () =>
    new Refusal(403, Code.CannotEditMessageAuthoredByAnotherUser, "Cannot edit a message authored by another user"),
  closedDm: () => new Refusal(403, Code.CannotSendMessagesToThisUser, "Cannot send messages to this user"),
  inForum: () =>
    new Refusal(400, Code.CannotSendMessagesInNonTextChannel, "Cannot send messages in a non-text channel"),
  wrongChannelType: () =>
    new Refusal(400, Code.CannotExecuteActionOnThisChannelType, "Cannot execute action on this channel type"),
  noHistory: () =>
    new Refusal(
      400,
      Code.CannotReplyWithoutPermissionToReadMessageHistory,
      "Cannot reply without permission to read message history",
    ),
  archived: () => new Refusal(400, Code.InvalidActionOnArchivedThread, "Thread is archived"),
  locked: () => new Refusal(403, Code.ThreadLocked, "Thread is locked"),
  tagRequired: () =>
    new Refusal(
      400,
      Code.TagRequiredToCreateAForumPostInThisChannel,
      "A tag is required to create a forum post in this channel",
    ),
  threadExists: () =>
    new Refusal(400, Code.ThreadAlreadyCreatedForMessage, "A thread has already been created for this message"),
  crossposted: () => new Refusal(400, Code.ThisMessageWasAlreadyCrossposted, "This message was already crossposted"),
  tooManyCommands: () =>
    new Refusal(
      400,
      Code.MaximumNumberOfApplicationCommandsReached,
      "Maximum number of application commands reached (100).",
    ),
} as const;
