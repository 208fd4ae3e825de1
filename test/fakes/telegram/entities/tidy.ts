import type { MessageEntity } from "grammy/types";
import { checkedLink } from "./links.ts";
import { sortEntities } from "./parsed.ts";

const splittable = ["bold", "italic", "underline", "strikethrough", "spoiler"];

/**
 * Given entities as Telegram keeps them: nothing else inside code, no link to no address, touching ones of one kind joined, of
 * two links or codes that overlap the first, and styles that cross a link's or quote's end split there.
 */
export function tidy(entities: readonly MessageEntity[]): MessageEntity[] {
  const whole: MessageEntity[] = [];
  for (const entity of sortEntities(entities)) {
    if (splittable.includes(entity.type)) continue;
    if (entity.type === "text_link" && checkedLink(entity.url) === undefined) continue;
    if (whole.some((other) => overlap(entity, other) && (isCode(other) || !isQuote(other) || isQuote(entity))))
      continue;
    whole.push(entity);
  }
  const styles = splittable.flatMap((type) => joined(entities.filter((entity) => entity.type === type)));
  const cut = styles.flatMap((style) =>
    whole.reduce<readonly MessageEntity[]>((parts, other) => parts.flatMap((part) => cutBy(part, other)), [style]),
  );
  return sortEntities([...whole, ...cut]);
}

const isCode = ({ type }: MessageEntity): boolean => type === "code" || type === "pre";
const isQuote = ({ type }: MessageEntity): boolean => type === "blockquote" || type === "expandable_blockquote";
const end = ({ offset, length }: MessageEntity): number => offset + length;
const overlap = (a: MessageEntity, b: MessageEntity): boolean => a.offset < end(b) && b.offset < end(a);

function joined(entities: readonly MessageEntity[]): MessageEntity[] {
  const result: MessageEntity[] = [];
  for (const entity of entities.toSorted((a, b) => a.offset - b.offset)) {
    const last = result.at(-1);
    if (last === undefined || entity.offset > end(last)) result.push({ ...entity });
    else last.length = Math.max(end(last), end(entity)) - last.offset;
  }
  return result;
}

/** A style inside code is gone; one that reaches over an end of something else is two. */
function cutBy(style: MessageEntity, other: MessageEntity): readonly MessageEntity[] {
  if (!overlap(style, other)) return [style];
  const within = style.offset >= other.offset && end(style) <= end(other);
  const around = style.offset <= other.offset && end(style) >= end(other);
  if (!isCode(other) && (within || around)) return [style];
  const points = [style.offset, Math.max(style.offset, other.offset), Math.min(end(style), end(other)), end(style)];
  return points
    .slice(0, -1)
    .map((offset, part) => ({ ...style, offset, length: (points[part + 1] ?? offset) - offset, part }))
    .filter(({ length, part }) => length > 0 && !(part === 1 && isCode(other)))
    .map(({ part: _part, ...entity }) => entity);
}
