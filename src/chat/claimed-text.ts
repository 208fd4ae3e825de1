import type { Claim } from "../../store/briefings.ts";
import { amountText, claimedByText } from "./figure-text.ts";
import type { ClaimedField } from "./reply.ts";

/** A field of a figure as a cell of a table has it; empty where the figure has none. Numbers are plain: "1250.5". */
export function claimedText({ briefing, figure }: Claim, field: ClaimedField): string {
  switch (field) {
    case "amount":
      return amountText(figure);
    case "value":
      return String(figure.value);
    case "to":
      return figure.valueMax === undefined ? "" : String(figure.valueMax);
    case "unit":
      return figure.unit;
    case "counted":
      return figure.counted ?? "";
    case "action":
      return figure.action ?? "";
    case "place":
      return figure.place?.name ?? "";
    case "from":
      return figure.period?.start ?? "";
    case "until":
      return figure.period?.end ?? "";
    case "whose":
      return claimedByText(figure, briefing.issuer);
    case "sentence":
      return figure.sentence.replace(/\s+/g, " ");
  }
}
