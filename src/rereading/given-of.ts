import type { Given } from "../briefing/briefing.ts";
import { unknownIssuer } from "../reading/head/issuer.ts";
import type { StoredReading } from "../../store/readings.ts";

/**
 * What a person gave with a stored briefing, which wins again. Where that was not kept it is what neither the text nor its
 * carrier gave; an issuer may be either, and then it stays.
 */
export function givenOf({ briefing, document, given }: StoredReading): Omit<Given, "id"> {
  if (given !== null) return given;
  const { hints } = document;
  const { date, dateBasis, issuer, url } = briefing;
  return {
    ...(dateBasis === "given" ? { date } : {}),
    ...(issuer === hints.issuer || issuer === unknownIssuer ? {} : { issuer }),
    ...(url === null || url === hints.url ? {} : { url }),
  };
}
