// SPDX-License-Identifier: MIT
package qzplan;

import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of libqzplan's headers that this package uses. A struct that the library hands out is
 * declared as far as it is read; all are compared with the library in use before any other call.
 */
interface Api extends Library {
    int ABI_VERSION = 1;
    int OK = 0;
    int BUFFER_TOO_SMALL = 5;
    int TRUTH = 2, STATUS = 3, PHASE = 4, PACE = 5, LIGHT = 6, REMARK = 7;

    int qzplan_abi_version();
    int qzplan_layout_get(LayoutEntry out, SizeT index);
    String qzplan_error_name(int code);
    String qzplan_error_describe(int code, String language);
    String qzplan_term_name(int vocabulary, long value);
    int qzplan_day_parse(IntByReference day, byte[] text, SizeT length);
    int qzplan_day_format(byte[] buffer, SizeT capacity, LongByReference length, int day);
    int qzplan_period_format(byte[] buffer, SizeT capacity, LongByReference length, Period period);
    int qzplan_number_format(byte[] buffer, SizeT capacity, LongByReference length, Number number, int form,
                             Number border, String language);
    int qzplan_rotation_rule_init(RotationRule rule, SizeT size);
    int qzplan_rotation_check(RotationResult out, RotationRule rule, long eligible, long rotated, long urbanToRural);
    int qzplan_plan_load(PointerByReference out, String path, LoadOptions options, PointerByReference diagnostics);
    void qzplan_plan_free(Pointer plan);
    int qzplan_figures_new(PointerByReference out, Pointer plan, Pointer options);
    int qzplan_figures_load(Pointer figures, String path, int format, PointerByReference diagnostics);
    int qzplan_figures_seal(Pointer figures, PointerByReference diagnostics);
    void qzplan_figures_free(Pointer figures);
    int qzplan_evaluate(PointerByReference out, Pointer plan, Pointer figures, int asOf, Pointer options);
    int qzplan_verdict_explain(byte[] buffer, SizeT capacity, LongByReference length, Pointer verdict, String language);
    void qzplan_result_free(Pointer result);
    void qzplan_diagnostics_free(Pointer diagnostics);

    /** Loads the library, and refuses one that differs from what is declared here. */
    static Api load() {
        String name = System.getenv().getOrDefault("QZPLAN_LIBRARY", "libqzplan.so.1");
        Api api = Native.load(name, Api.class, Map.of(OPTION_STRING_ENCODING, "UTF-8"));
        if (api.qzplan_abi_version() != ABI_VERSION) {
            throw new IllegalStateException(name + " has interface " + api.qzplan_abi_version()
                    + "; this program is written for " + ABI_VERSION);
        }
        Map<String, Long> offsets = new HashMap<>();
        LayoutEntry entry = new LayoutEntry();
        for (int i = 0; api.qzplan_layout_get(entry, new SizeT(i)) == OK; i++) {
            offsets.put(entry.struct_name + "." + entry.field_name, entry.offset.longValue());
        }
        for (Struct struct : List.of(entry, new Number(), new Period(), new Text(), new Id(), new Id("qzplan_metric"),
                new Id("qzplan_group"), new Diagnostic(), new Diagnostics(), new LoadOptions(), new RotationRule(), new RotationResult(), new Need(),
                new Verdict(), new Result())) {
            struct.compare(offsets);
        }
        return api;
    }

    /** C's size_t. */
    final class SizeT extends IntegerType {
        public SizeT() {
            this(0);
        }

        public SizeT(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** A struct whose fields have the names of the C struct's. */
    abstract class Struct extends Structure {
        private final String name;

        Struct(String name) {
            this.name = name;
            setStringEncoding("UTF-8");
        }

        void compare(Map<String, Long> offsets) {
            for (String field : getFieldOrder()) {
                Long there = offsets.get(name + "." + field);
                if (there == null || there != fieldOffset(field)) {
                    throw new IllegalStateException(name + "." + field + " differs: at " + fieldOffset(field)
                            + " here, at " + there + " in libqzplan");
                }
            }
        }

        /** Reads what the library has at an address; only what is declared. */
        static <T extends Struct> T at(Pointer address, T struct) {
            struct.useMemory(address);
            struct.read();
            struct.setAutoSynch(false);
            return struct;
        }
    }

    @FieldOrder({"size", "struct_name", "field_name", "type_name", "struct_size", "offset", "field_size"})
    class LayoutEntry extends Struct {
        public SizeT size;
        public String struct_name, field_name, type_name;
        public SizeT struct_size, offset, field_size;

        public LayoutEntry() {
            super("qzplan_layout_entry");
            size = new SizeT(size());
        }
    }

    @FieldOrder({"num", "den"})
    class Number extends Struct {
        public long num, den;

        public Number() {
            super("qzplan_number");
        }
    }

    @FieldOrder({"kind", "first", "last", "year_starts"})
    class Period extends Struct {
        public int kind, first, last, year_starts;

        public Period() {
            super("qzplan_period");
        }
    }

    @FieldOrder({"items", "count"})
    class Text extends Struct {
        public Pointer items;
        public long count;

        public Text() {
            super("qzplan_text");
        }
    }

    /** Of a target, a metric or a group the first field. */
    @FieldOrder("id")
    class Id extends Struct {
        public String id;

        public Id() {
            this("qzplan_target");
        }

        Id(String name) {
            super(name);
        }
    }

    @FieldOrder({"size", "file", "path", "message", "hint", "parts", "part_count", "texts", "id", "code", "line", "column", "length"})
    class Diagnostic extends Struct {
        public SizeT size;
        public String file, path, message, hint;
        public Pointer parts;
        public SizeT part_count;
        public Pointer texts;
        public int id, code, line, column, length;

        public Diagnostic() {
            super("qzplan_diagnostic");
        }
    }

    @FieldOrder({"items", "count", "dropped"})
    class Diagnostics extends Struct {
        public Pointer items;
        public SizeT count, dropped;

        public Diagnostics() {
            super("qzplan_diagnostics");
        }
    }

    @FieldOrder({"size", "allocator", "max_bytes", "max_depth", "max_nodes", "max_scalar", "max_diagnostics"})
    class LoadOptions extends Struct {
        public SizeT size;
        public Pointer allocator;
        public SizeT max_bytes, max_depth, max_nodes, max_scalar, max_diagnostics;

        public LoadOptions() {
            super("qzplan_load_options");
            size = new SizeT(size());
        }
    }

    @FieldOrder({"size", "about", "within", "floor", "above", "below"})
    class RotationRule extends Struct {
        public SizeT size;
        public Number about, within, floor;
        public int above, below;

        public RotationRule() {
            super("qzplan_rotation_rule");
        }
    }

    @FieldOrder({"size", "rotation", "urban_to_rural", "met", "rotation_met", "floor_met", "feasible", "more_rotated",
        "more_urban_to_rural", "replaced"})
    class RotationResult extends Struct {
        public SizeT size;
        public Number rotation, urban_to_rural;
        public int met, rotation_met, floor_met, feasible;
        public long more_rotated, more_urban_to_rural, replaced;

        public RotationResult() {
            super("qzplan_rotation_result");
            size = new SizeT(size());
        }
    }

    @FieldOrder({"metric", "amount", "replace", "strict"})
    class Need extends Struct {
        public Pointer metric;
        public Number amount;
        public int replace, strict;

        public Need() {
            super("qzplan_need");
        }
    }

    @FieldOrder({"target", "milestone", "metric", "group", "area", "needed", "needed_count", "figures", "figure_count",
        "missing", "missing_count", "revision", "actual", "required", "gap", "expected", "period", "figure_day",
        "deadline", "days_left", "met", "certain", "phase", "pace", "status", "light", "in_time", "remarks"})
    class Verdict extends Struct {
        public Pointer target, milestone, metric, group, area, needed;
        public SizeT needed_count;
        public Pointer figures;
        public SizeT figure_count;
        public Pointer missing;
        public SizeT missing_count;
        public Pointer revision;
        public Number actual, required, gap, expected;
        public Period period;
        public int figure_day, deadline, days_left, met, certain, phase, pace, status, light, in_time;
        public long remarks;

        public Verdict() {
            super("qzplan_verdict");
        }
    }

    @FieldOrder({"plan", "figures", "verdicts", "verdict_count"})
    class Result extends Struct {
        public Pointer plan, figures, verdicts;
        public SizeT verdict_count;

        public Result() {
            super("qzplan_result");
        }
    }
}
