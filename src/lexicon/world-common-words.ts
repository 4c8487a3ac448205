/**
 * Place names that are also English words: "Nice", "Reading", "Hit", "Split". With a capital they count as places only
 * where the words around say so ("in Hit", "Hit district"); at the start of a sentence or in a run of capitals they do not.
 */
export const COMMON_WORD_NAMES: ReadonlySet<string> = new Set(
  `acacias acre agar alley angers angora archway aroma arroyo ascension auburn awash awe bad bade balad bale balky bane banes bani bar
  bard barking bath bay beach bend bender bengal best billings bingo bled bole bong bonny boulder bride broach brusque buckeye buffalo
  burs bury bush cabanas cairns canning canton cars cascade cascades cat cayenne centennial center central centre centurion chamber
  chandler chin chino chop city clay coast colon concord corona crane crater damask date debar delta derby dig dimer dire drug dual
  east eastern encamp enterprise erode est falcon fiche fishers flagstaff flint ford forest free fuller garland gay gaze general
  gent gore grad grand grant grapevine gulf guard hail hang hanger harem harrow hays hero highland hill hit home homestead honor hope
  hove hue hula hull human independence island islands jam janow java juncos kale king knight lakes lama lame largo lash lawn leer lens
  lib lice lime limerick linden line lion lira littoral logos lone long los love lower magnesia maiden maidenhead main major male man
  mane manga manger manning many march mare marina maritime marks martin mascara masters may meridian mesa mesquite metro middle
  midland midlands mill mine mission mobile mocha mono mons mope moron mount murk mush natal national nelson newton nice nord normal
  norte north northeast northern northwest nova ode oral orange orchard ore oriental ost paisley papaya para paradise paramount pare
  park pastas peel pen penal perm pert pest phoenix plains plantation plateau pleasant police pool port post price pristine
  providence pueblo punch queens quiche race rama reading reed rest revere rice rich river rivers riverside roman rosette round royal
  rugby ruse saga sake sale salt samba same san sandy sari save saw seer share shaft shin shoreline short shot shush side simmering
  sine sire slough small song sour souse south southeast southern southwest sparks speed split spring springs square star store
  strand strong sunrise surprise swords tale tall tamale tame tango tank taro tartar tell temple tequila tire titan tome torrent
  tours town trinity troy tuba tunes union united unity upland upper valence van victory viii vista wadi warren washer west western
  wood woodland woodlands worms yap young zing medias mobara sur suse une una`.split(/\s+/u),
);

/** Spellings in the gazetteer that are almost never the place in English text; they are left out of it when it is built. */
export const NEVER_NAMES: ReadonlySet<string> = new Set(
  `a an and anew apace are as at be begun been best but buy by can could did do for from go ha had has he hers hims ho honcho hosanna
  hums humus if in into is it its jingling lemme lids limo man me most more my no not of off old on one or our out pecs po put say said
  saris see set she so sues sumo tars than that the their them then they this to two un up us was we were who will with you
  abu abou tal tell tall tel deir dayr kafr kafar wadi jabal jebel ras ain ayn ein bayt beit umm um bab
  western eastern northern southern central north south east west mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec
  march may august june april january february deli delis liege nimbi shaping sere bile bimbo banjo maraca sriracha ogre shush human dual`.split(
    /\s+/u,
  ),
);
