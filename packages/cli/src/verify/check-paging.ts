import type { Asker } from "./asker.ts";
import type { Observed } from "./observed.ts";
import type { Sample } from "./sample.ts";

const FEW = 3;

type Paging = Pick<Observed, "limit" | "offset" | "count" | "defaultPage" | "largestPage">;

/**
 * Whether limit, offset and count do what they say, and how large pages are.
 *
 * @param largest - The largest page that is asked for.
 */
export async function checkPaging(asker: Asker, { count }: Sample, largest: number): Promise<Paging> {
  // Too few to tell anything.
  if (count <= 2 * FEW) return {};
  const few = await asker.search({ limit: FEW });
  const limit = few.records.length > FEW ? "ignored" : "honoured";
  const [last, beyond] = [
    await asker.search({ limit: FEW, offset: count - 1 }),
    await asker.search({ limit: FEW, offset: count }),
  ];
  const isSame = few.records[0]?.runUuid === beyond.records[0]?.runUuid;
  const isOffsetIgnored = beyond.records.length >= FEW && isSame;
  const isCountRight = isOffsetIgnored || (last.records.length === 1 && beyond.records.length === 0);
  const sizes = await sizesOf(asker, { count, largest, isLimitHonoured: limit === "honoured" });
  return { limit, offset: isOffsetIgnored ? "ignored" : "honoured", count: isCountRight ? "right" : "wrong", ...sizes };
}

async function sizesOf(
  asker: Asker,
  { count, largest, isLimitHonoured }: { count: number; largest: number; isLimitHonoured: boolean },
): Promise<Pick<Observed, "defaultPage" | "largestPage">> {
  const { length: usual } = (await asker.search({})).records;
  const { length: most } = (await asker.search({ limit: largest })).records;
  const wanted = Math.min(largest, count);
  const isCapped = isLimitHonoured && most < wanted;
  const largestPage = !isLimitHonoured ? undefined : isCapped ? most : count >= largest ? "none seen" : undefined;
  // A page that holds everything, or as much as any page may, says nothing about the default.
  return { largestPage, defaultPage: usual < count && !(isCapped && usual === most) ? usual : undefined };
}
