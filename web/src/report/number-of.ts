/** `c07` -> "7", `h01` -> "h1", `m12` -> "m12": the number a claim goes by on the screen. Those by hand and by a model keep their letter. */
export const numberOf = ({ id }: { readonly id: string }): string => id.replace(/^c0*/u, "").replace(/^([hm])0+/u, "$1");
