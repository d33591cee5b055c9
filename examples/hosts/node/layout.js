// SPDX-License-Identifier: MIT
// The library's structs as koffi types, declared from the library's own list of fields.
//
// Nothing is copied from the headers by hand, so nothing can be out of step with the library in use.
// What is left to check is that koffi places each field where the library has it.

import koffi from 'koffi';

const Entry = koffi.struct({
    size: 'size_t',
    struct_name: 'str',
    field_name: 'str',
    type_name: 'str',
    struct_size: 'size_t',
    offset: 'size_t',
    field_size: 'size_t',
});

/** Every field of every struct: Map of struct name to its rows. */
function listFields(library) {
    const next = library.func('qzplan_layout_get', 'int', [koffi.inout(koffi.pointer(Entry)), 'size_t']);
    const structs = new Map();
    const empty = Object.fromEntries(Object.keys(Entry.members).map((name) => [name, null]));
    for (let index = 0; ; index++) {
        const row = { ...empty, size: koffi.sizeof(Entry), struct_size: 0, offset: 0, field_size: 0 };
        if (next(row, index) !== 0) return structs;
        if (!structs.has(row.struct_name)) structs.set(row.struct_name, []);
        structs.get(row.struct_name).push(row);
    }
}

/** Declares all structs to koffi, by their C names, and returns them by name. */
export function declareStructs(library) {
    const fields = listFields(library);
    const declared = {};

    // A type word is read from the left: "array:16:uint32", "pointer:qzplan_task", "qzplan_number".
    function typeOf(word) {
        const [first, second, ...rest] = word.split(':');
        if (first === 'array') return koffi.array(typeOf(rest.join(':')), Number(second));
        if (first === 'pointer' || first === 'function') return 'void *';
        if (first === 'text') return 'str';
        if (first === 'size') return 'size_t';
        return fields.has(first) ? struct(first) : first;
    }

    function struct(name) {
        if (declared[name]) return declared[name];
        const rows = fields.get(name);
        const type = koffi.struct(name, Object.fromEntries(rows.map((row) => [row.field_name, typeOf(row.type_name)])));
        for (const row of rows) {
            const member = type.members[row.field_name];
            if (member.offset !== row.offset || member.type.size !== row.field_size) {
                const at = `at ${row.offset} in the library, at ${member.offset} here`;
                throw new Error(`${name}.${row.field_name} differs: ${at}`);
            }
        }
        if (type.size !== rows[0].struct_size) {
            throw new Error(`${name} differs: ${rows[0].struct_size} bytes in the library, ${type.size} here`);
        }
        return (declared[name] = type);
    }

    for (const name of fields.keys()) struct(name);
    return declared;
}
