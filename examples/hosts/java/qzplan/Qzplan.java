// SPDX-License-Identifier: MIT
package qzplan;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * libqzplan for Java: load a plan, read its figures, judge it. Plan, Figures and Result hold memory of
 * the library until close(); try-with-resources closes them in the right order. Records are Java's own.
 */
public final class Qzplan {
    private static final Api C = Api.load();

    private Qzplan() {}

    /** An exact number; a share is not reduced. A denominator of 0 is no number. */
    public record Fraction(long num, long den) {
        static Fraction of(Api.Number number) {
            return new Fraction(number.num, number.den);
        }

        /** As a percentage that never looks as if it met a border which it does not. */
        public String percent(Fraction border) {
            return den == 0 ? "-" : written((buffer, capacity, length) ->
                    C.qzplan_number_format(buffer, capacity, length, number(), 1, border.number(), "en"));
        }

        private Api.Number number() {
            Api.Number number = new Api.Number();
            number.num = num;
            number.den = den;
            return number;
        }

        @Override
        public String toString() {
            return den == 0 ? "-" : den == 1 ? "" + num : num + "/" + den;
        }
    }

    /** One fault of an input; hint may be null. */
    public record Fault(String file, int line, int column, String code, String zh, String path, String message,
                        String hint) {}

    /** A status of the library, with every fault that it comes from. */
    public static final class QzplanException extends Exception {
        public final String code;
        public final String zh;
        public final List<Fault> faults = new ArrayList<>();
        public long dropped;

        QzplanException(int status) {
            super(C.qzplan_error_describe(status, "en"));
            code = C.qzplan_error_name(status);
            zh = C.qzplan_error_describe(status, "zh");
        }
    }

    /** Makes an exception of a status other than OK; copies the diagnostics and frees them. */
    private static void check(int status, PointerByReference diagnostics) throws QzplanException {
        Pointer list = diagnostics == null ? null : diagnostics.getValue();
        try {
            if (status == Api.OK) return;
            QzplanException exception = new QzplanException(status);
            if (list != null) {
                Api.Diagnostics found = Api.Struct.at(list, new Api.Diagnostics());
                exception.dropped = found.dropped.longValue();
                for (Pointer item : found.items.getPointerArray(0, found.count.intValue())) {
                    Api.Diagnostic d = Api.Struct.at(item, new Api.Diagnostic());
                    exception.faults.add(new Fault(d.file, d.line, d.column, C.qzplan_error_name(d.code),
                            C.qzplan_error_describe(d.code, "zh"), d.path, d.message, d.hint));
                }
            }
            throw exception;
        } finally {
            C.qzplan_diagnostics_free(list);
        }
    }

    private static void check(int status) throws QzplanException {
        check(status, null);
    }

    private interface Writer {
        int write(byte[] buffer, Api.SizeT capacity, LongByReference length);
    }

    /** Calls what writes a text: with a buffer that is mostly long enough, else once more. */
    private static String written(Writer writer) {
        byte[] buffer = new byte[256];
        while (true) {
            LongByReference length = new LongByReference();
            int status = writer.write(buffer, new Api.SizeT(buffer.length), length);
            if (status == Api.OK) return new String(buffer, 0, (int) length.getValue(), StandardCharsets.UTF_8);
            if (status != Api.BUFFER_TOO_SMALL) throw new IllegalArgumentException(C.qzplan_error_describe(status, "en"));
            buffer = new byte[(int) length.getValue() + 1];
        }
    }

    /** Text for the library, which would see only what stands before a NUL. */
    private static String given(String text) {
        if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("a NUL in the text");
        return text;
    }

    /** One half of the rotation rule. */
    public record Ratio(Fraction actual, Fraction border, String met) {}

    /** What the rotation rule says of three counts; the last three satisfy it where it is feasible. */
    public record Rotation(String met, Ratio rotated, Ratio urbanToRural, boolean feasible, long moreRotated,
                           long moreUrbanToRural, long replaced) {}

    /** Judges three counts of teachers by the usual rule; strict: more than the band is unmet, too. */
    public static Rotation checkRotation(long eligible, long rotated, long urbanToRural, boolean strict)
            throws QzplanException {
        Api.RotationRule rule = new Api.RotationRule();
        check(C.qzplan_rotation_rule_init(rule, new Api.SizeT(rule.size())));
        if (strict) rule.above = 0;
        Api.RotationResult out = new Api.RotationResult();
        check(C.qzplan_rotation_check(out, rule, eligible, rotated, urbanToRural));
        return new Rotation(C.qzplan_term_name(Api.TRUTH, out.met),
                new Ratio(Fraction.of(out.rotation), Fraction.of(rule.about),
                        C.qzplan_term_name(Api.TRUTH, out.rotation_met)),
                new Ratio(Fraction.of(out.urban_to_rural), Fraction.of(rule.floor),
                        C.qzplan_term_name(Api.TRUTH, out.floor_met)),
                out.feasible == 1, out.more_rotated, out.more_urban_to_rural, out.replaced);
    }

    /** One loaded plan; threads may share it. */
    public static final class Plan implements AutoCloseable {
        private Pointer pointer;

        /** Reads a plan; of a faulty one at most so many faults (0: the default). */
        public Plan(String path, int maxDiagnostics) throws QzplanException {
            Api.LoadOptions options = new Api.LoadOptions();
            options.max_diagnostics = new Api.SizeT(maxDiagnostics);
            PointerByReference out = new PointerByReference();
            PointerByReference diagnostics = new PointerByReference();
            check(C.qzplan_plan_load(out, given(path), options, diagnostics), diagnostics);
            pointer = out.getValue();
        }

        @Override
        public void close() {
            C.qzplan_plan_free(pointer);
            pointer = null;
        }
    }

    /** Reported values of a plan. */
    public static final class Figures implements AutoCloseable {
        private final Plan plan;
        private Pointer pointer;

        /** Reads a file of figures and checks them against one another. */
        public Figures(Plan plan, String path) throws QzplanException {
            this.plan = plan;
            PointerByReference out = new PointerByReference();
            check(C.qzplan_figures_new(out, plan.pointer, null));
            pointer = out.getValue();
            try {
                PointerByReference diagnostics = new PointerByReference();
                check(C.qzplan_figures_load(pointer, given(path), 0, diagnostics), diagnostics);
                check(C.qzplan_figures_seal(pointer, diagnostics), diagnostics);
            } catch (QzplanException e) {
                close();
                throw e;
            }
        }

        @Override
        public void close() {
            C.qzplan_figures_free(pointer);
            pointer = null;
        }
    }

    /** What would remedy a verdict: so much more (below zero: fewer) of a metric. */
    public record Need(String metric, Fraction amount, boolean replace, boolean strict) {}

    /** How one promise stands; "-" where there is none. Words are those of docs/reference/json.md. */
    public record Verdict(String target, String metric, String group, String period, String deadline, int daysLeft,
                          String met, boolean certain, String phase, String pace, String status, String light,
                          Fraction actual, Fraction required, Fraction gap, Fraction expected, List<Need> needed,
                          List<String> remarks) {}

    /** The verdicts of one day. */
    public static final class Result implements AutoCloseable {
        private final Figures figures;
        private Pointer pointer;

        /** Judges the figures' plan as of the end of a day, "2025-12-31". */
        public Result(Figures figures, String day) throws QzplanException {
            this.figures = figures;
            IntByReference asOf = new IntByReference();
            byte[] text = day.getBytes(StandardCharsets.UTF_8);
            check(C.qzplan_day_parse(asOf, text, new Api.SizeT(text.length)));
            PointerByReference out = new PointerByReference();
            check(C.qzplan_evaluate(out, figures.plan.pointer, figures.pointer, asOf.getValue(), null));
            pointer = out.getValue();
        }

        public List<Verdict> verdicts() {
            return Arrays.stream(pointers()).map(Result::read).toList();
        }

        /** Why each verdict is so, in "zh" or "en". */
        public List<String> explanations(String language) {
            return Arrays.stream(pointers()).map(verdict -> written((buffer, capacity, length) ->
                    C.qzplan_verdict_explain(buffer, capacity, length, verdict, language))).toList();
        }

        private Pointer[] pointers() {
            Api.Result result = Api.Struct.at(pointer, new Api.Result());
            int count = result.verdict_count.intValue();
            return count == 0 ? new Pointer[0] : result.verdicts.getPointerArray(0, count);
        }

        private static String id(Pointer at) {
            return at == null ? "-" : Api.Struct.at(at, new Api.Id()).id;
        }

        private static Verdict read(Pointer at) {
            Api.Verdict v = Api.Struct.at(at, new Api.Verdict());
            List<Need> needed = new ArrayList<>();
            for (int i = 0; i < v.needed_count.intValue(); i++) { // structs in place, not pointers
                Api.Need need = new Api.Need();
                Api.Struct.at(v.needed.share((long) i * need.size()), need);
                needed.add(new Need(id(need.metric), Fraction.of(need.amount), need.replace == 1, need.strict == 1));
            }
            return new Verdict(id(v.target), id(v.metric), id(v.group),
                    v.period.kind == 0 ? "-" : written((buffer, capacity, length) ->
                            C.qzplan_period_format(buffer, capacity, length, v.period)),
                    written((buffer, capacity, length) -> C.qzplan_day_format(buffer, capacity, length, v.deadline)),
                    v.days_left, C.qzplan_term_name(Api.TRUTH, v.met), v.certain == 1,
                    C.qzplan_term_name(Api.PHASE, v.phase), C.qzplan_term_name(Api.PACE, v.pace),
                    C.qzplan_term_name(Api.STATUS, v.status), C.qzplan_term_name(Api.LIGHT, v.light),
                    Fraction.of(v.actual), Fraction.of(v.required), Fraction.of(v.gap), Fraction.of(v.expected),
                    needed, IntStream.range(0, 63).filter(bit -> (v.remarks >>> bit & 1) == 1)
                            .mapToObj(bit -> C.qzplan_term_name(Api.REMARK, 1L << bit)).toList());
        }

        @Override
        public void close() {
            C.qzplan_result_free(pointer);
            pointer = null;
        }
    }
}
