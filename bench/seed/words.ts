/** Words of the statements. Each of a list is about as common as its neighbours; the rare ones stand in few claims. */
export const PLACES =
  `Kursk Belgorod Kharkiv Pokrovsk Kyiv Odesa Donetsk Zaporizhzhia Moscow Seoul Pyongyang Gaza Rafah Beirut Damascus
  Aleppo Homs Khartoum Goma Tripoli Tehran Baghdad Kabul Yangon Caracas Minsk Tbilisi Yerevan Sanaa Mogadishu`.split(
    /\s+/,
  );

export const WHO =
  `soldiers|civilians|officers|prisoners|troops|protesters|aid workers|journalists|children|fighters|doctors|migrants|
  engineers|pilots|police officers|border guards|volunteers|students|ministers|fishermen`.split(/\|\s*/);

export const DEEDS =
  `killed|wounded|captured|evacuated|detained|surrounded|trained|deployed|released|missing|buried|transferred|
  sheltered|arrested|exchanged|interrogated|rescued|recruited|shelled|displaced`.split(/\|\s*/);

export const HOW =
  `in an air strike|near the railway station|after heavy shelling|in the night|during the morning assault|at the border
  crossing|by a drone|in a hospital|on the northern front|outside the town hall|at a training camp|in a market|on the
  road to the airport|under the ceasefire|near the power plant|in a school|at the refinery|by a missile`
    .replaceAll(/\s+/g, ' ')
    .split('|');

/** One claim in five hundred has one of these. */
export const RARE =
  `thermobaric Zvezdochka ambergris phosphorus Shoigu quarantine zeppelin Ouagadougou cyanide Przemyśl façade trebuchet
  Yevpatoria glacier plutonium`.split(/\s+/);

export const CITIES = `Northern Eastern Western Southern Central Metropolitan Evening Morning National Free`.split(' ');
export const PAPERS = `Herald Courier Post Times Wire Chronicle Observer Gazette Tribune Mirror`.split(' ');
