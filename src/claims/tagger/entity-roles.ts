/** Types of entities that the tagger learns; the others come from lexicons and patterns. */
export const ENTITY_ROLES = [
  "Organisation",
  "Person",
  "Location",
  "Nationality",
  "Temporal",
  "Quantity",
  "Money",
  "Weapon",
  "MilitaryPlatform",
  "Vehicle",
  "DocumentReference",
] as const;
