/** Whom or what a record is about. */
export interface Subject {
  name: string;
  /** For addresses under example.com. */
  handle: string;
}

const COMPANY_WORDS =
  "Amberfield Bluefern Cinderpath Dovetail Elderbrook Foxglove Gravelpit Hazelwick Inkwell Juniperdale";
const MORE_COMPANY_WORDS =
  "Kettlebridge Larkspire Mossgate Nettleton Oakenvale Pebbleworth Quillmere Rowanstead Saltmarsh";
const SECTORS = "Logistics Robotics Foods Analytics Bikes Optics Ceramics Textiles Software Energy".split(" ");

/** Companies whose names need more than ASCII: accents, other scripts, right-to-left, and characters of four UTF-8 bytes. */
const COMPANIES_BEYOND_ASCII: readonly Subject[] = [
  { name: "Nordlicht Möbel GmbH & Söhne", handle: "nordlicht-moebel" },
  { name: "Água Serena Lda.", handle: "agua-serena" },
  { name: "Łąka Zielona sp. z o.o.", handle: "laka-zielona" },
  { name: "Crème & Noisette SARL", handle: "creme-noisette" },
  { name: "Ærøskib Værft A/S", handle: "aeroskib" },
  { name: "Žlutá Hvězda s.r.o.", handle: "zluta-hvezda" },
  { name: "Βόρεια Κύματα Α.Ε.", handle: "voreia-kymata" },
  { name: "Тихая Гавань", handle: "tikhaya-gavan" },
  { name: "青空物流株式会社", handle: "aozora" },
  { name: "푸른언덕 주식회사", handle: "pureun" },
  { name: "שדה ירוק בע״מ", handle: "sade-yarok" },
  { name: "Rocket Pickles 🥒", handle: "rocket-pickles" },
];

/** Given names with an initial of no meaning: nobody in particular. */
const GIVEN_NAMES = "Noor Zoë Mateo Aïcha Jonas Ingrid Søren Mei Tomás Freya Olu Renée Kofi Anaïs Björn Lucía".split(
  " ",
);
const INITIALS = "A. B. C. D. E. F. G. H.".split(" ");

export const COMPANIES: readonly Subject[] = [
  ...`${COMPANY_WORDS} ${MORE_COMPANY_WORDS}`
    .split(" ")
    .flatMap((word) => SECTORS.map((sector) => ({ name: `${word} ${sector}`, handle: handleOf(`${word}-${sector}`) }))),
  // Several times, so that about every tenth company is one of them.
  ...[COMPANIES_BEYOND_ASCII, COMPANIES_BEYOND_ASCII].flat(),
];

export const CONTACTS: readonly Subject[] = GIVEN_NAMES.flatMap((given) =>
  INITIALS.map((initial) => ({ name: `${given} ${initial}`, handle: handleOf(`${given}.${initial[0]}`) })),
);

function handleOf(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ø", "o").toLowerCase();
}
