// SPDX-License-Identifier: MIT

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import qzplan.Qzplan;
import qzplan.Qzplan.Figures;
import qzplan.Qzplan.Plan;
import qzplan.Qzplan.QzplanException;
import qzplan.Qzplan.Ratio;
import qzplan.Qzplan.Result;
import qzplan.Qzplan.Rotation;
import qzplan.Qzplan.Verdict;

/** What any host does with libqzplan, in Java. See ../README.md for the commands. */
public final class Main {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private static final String HEAD = "target metric group period deadline days_left met certain phase pace status "
            + "light actual required gap expected needed remarks";
    private static final String USAGE = """
            usage: java Main verdicts|explain PLAN FIGURES DAY
                   java Main rotation ELIGIBLE ROTATED URBAN_TO_RURAL
                   java Main faults PLAN""";

    public static void main(String[] args) {
        int status = 0;
        try {
            status = run(args);
        } catch (QzplanException e) {
            System.err.println(e.code + ": " + e.getMessage());
            status = 1;
        } catch (ExceptionInInitializerError e) { // another library
            System.err.println(e.getCause().getMessage());
            status = 1;
        } catch (NumberFormatException e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        OUT.flush();
        System.exit(status);
    }

    private static int run(String[] args) throws QzplanException {
        if (args.length == 4 && (args[0].equals("verdicts") || args[0].equals("explain"))) {
            try (Plan plan = new Plan(args[1], 0);
                    Figures figures = new Figures(plan, args[2]);
                    Result result = new Result(figures, args[3])) { // closed last to first
                if (args[0].equals("verdicts")) verdicts(result); else explain(result);
            }
            return 0;
        }
        if (args.length == 4 && args[0].equals("rotation")) {
            rotation(Long.parseLong(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]));
            return 0;
        }
        if (args.length == 2 && args[0].equals("faults")) return faults(args[1]);
        System.err.println(USAGE);
        return 2;
    }

    private static void verdicts(Result result) {
        OUT.print(HEAD.replace(' ', '\t') + "\n");
        for (Verdict v : result.verdicts()) OUT.print(row(v) + "\n");
    }

    private static String row(Verdict v) {
        String needed = v.needed().stream().map(need -> need.metric() + ":" + need.amount().num() + "/"
                + need.amount().den() + (need.replace() ? " replaced" : "") + (need.strict() ? " over" : ""))
                .collect(Collectors.joining(" "));
        return List.of(v.target(), v.metric(), v.group(), v.period(), v.deadline(), v.daysLeft(), v.met(),
                v.certain() ? "certain" : "-", v.phase(), v.pace(), v.status(), v.light(), v.actual(), v.required(),
                v.gap(), v.expected(), needed.isEmpty() ? "-" : needed,
                v.remarks().isEmpty() ? "-" : String.join(" ", v.remarks()))
                .stream().map(Object::toString).collect(Collectors.joining("\t"));
    }

    private static void explain(Result result) {
        List<String> zh = result.explanations("zh");
        List<String> en = result.explanations("en");
        List<Verdict> verdicts = result.verdicts();
        for (int i = 0; i < verdicts.size(); i++) {
            OUT.print(verdicts.get(i).target() + "\n  " + zh.get(i) + "\n  " + en.get(i) + "\n");
        }
    }

    private static void rotation(long eligible, long rotated, long urbanToRural) {
        String counts = eligible + " " + rotated + " " + urbanToRural + ": ";
        try {
            Rotation r = Qzplan.checkRotation(eligible, rotated, urbanToRural, true);
            String remedy = !r.feasible() ? "-" : "add " + r.moreRotated() + " (" + r.moreUrbanToRural() + "), replace "
                    + r.replaced();
            OUT.print(counts + String.join("; ", r.met(), part("rotated", r.rotated()), part("to country", r.urbanToRural()),
                    remedy) + "\n");
        } catch (QzplanException e) {
            OUT.print(counts + e.code + ": " + e.getMessage() + " / " + e.zh + "\n");
        }
    }

    private static String part(String name, Ratio ratio) {
        return String.join(" ", name, ratio.actual().toString(), ratio.actual().percent(ratio.border()), ratio.met());
    }

    private static int faults(String path) {
        try (Plan plan = new Plan(path, 4)) {
            OUT.print(path + ": no fault\n");
            return 0;
        } catch (QzplanException e) {
            for (Qzplan.Fault f : e.faults) {
                OUT.print(f.file() + ":" + f.line() + ":" + f.column() + ": " + f.code() + " (" + f.zh() + "): "
                        + f.message() + "\n");
                if (!f.path().isEmpty()) OUT.print("  at: " + f.path() + "\n");
                if (f.hint() != null) OUT.print("  hint: " + f.hint() + "\n");
            }
            if (e.dropped > 0) OUT.print("and " + e.dropped + " more\n");
            return 1;
        }
    }
}
