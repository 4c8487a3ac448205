/** As it would come back from a database: nobody else's object, and no member that is `undefined`. */
export const plainCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
