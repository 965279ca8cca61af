/** Rows that came as columns. */

/**
 * @param {object[]|{count: number, blank: object, columns: Object<string, Array|Object<number, *>>}} table rows as they
 *     are, or as webmap/columns.py wrote them; blank values are shared, so nobody may change them
 * @returns {object[]}
 */
export function rowsOf(table) {
    if (Array.isArray(table)) return table;
    const columns = Object.entries(table.columns);
    return Array.from({ length: table.count }, (_, i) => {
        const row = { ...table.blank };
        for (const [name, values] of columns) row[name] = values[i] ?? row[name];
        return row;
    });
}
