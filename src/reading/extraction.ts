import type { ReadBriefing } from "../briefing/briefing.ts";
import type { Figure } from "../briefing/figure.ts";
import type { Party } from "../briefing/party.ts";
import type { PlaceRef } from "../briefing/place.ts";

/** What `extract` prints of a briefing: a stable shape for programs outside. Offsets point into the text that was read. */
export function extractionOf(read: ReadBriefing): object {
  const { title, issuer, speaker, date, dateBasis, dateHow, url, language } = read;
  return {
    briefing: { title, issuer, speaker, date, dateBasis, dateHow, url, language },
    figures: read.figures.map(extractedFigure),
    places: read.places.map((place) => ({ ...extractedPlace(place), start: place.at.start, end: place.at.end })),
  };
}

function extractedFigure(figure: Figure): object {
  const {
    value,
    valueMax,
    unit,
    modifier,
    counted,
    action,
    place,
    period,
    sentence,
    start,
    end,
    outOf,
    delta,
    actor,
    quoted,
    asked,
    surface,
  } = figure;
  return {
    value,
    ...(valueMax === undefined ? {} : { valueMax }),
    unit,
    modifier,
    counted,
    action,
    place: place === null ? null : extractedPlace(place),
    period: period === null ? null : { text: period.text, start: period.start, end: period.end },
    sentence,
    start,
    end,
    ...(outOf === undefined ? {} : { outOf }),
    ...(delta === undefined ? {} : { delta }),
    ...(actor === undefined ? {} : { actor: extractedParty(actor) }),
    ...(quoted === undefined ? {} : { quoted: extractedParty(quoted) }),
    ...(asked === undefined ? {} : { asked: extractedParty(asked) }),
    surface,
  };
}

const extractedParty = ({ text, at }: Party): object => ({ text, start: at.start, end: at.end });

function extractedPlace({ name, id, lat, lon }: PlaceRef): object {
  return {
    name,
    ...(id === undefined ? {} : { id }),
    ...(lat === undefined ? {} : { lat }),
    ...(lon === undefined ? {} : { lon }),
  };
}
