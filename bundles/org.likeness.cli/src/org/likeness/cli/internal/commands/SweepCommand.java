// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness sweep}. */
@Command(name = "sweep", description = {"Runs a recipe with other values and seeds, and compares what comes of them with intervals over the seeds.",
    "What was run before exactly so is not run again: call it once more to go on."},
    footer = {"", "Examples:", "  likeness sweep train-toy-gan.yaml --set loss=hinge,non-saturating --seeds 3 --measure validation/divergence",
        "  likeness sweep train-dcgan.yaml --range optimiser.generator.learning-rate=1e-4..1e-2:log --draws 10 --measure loss/generator"})
final class SweepCommand implements Callable<Integer> {
  private static final String NUMBER = "[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?";

  @Mixin
  private Options options;

  @Mixin
  private Step step;

  @Parameters(paramLabel = "RECIPE", description = "The recipe that is run with other values.")
  private String recipe;

  @Option(names = "--set", paramLabel = "KEY=A,B", description = "A key of the recipe and the values that it takes, apart by commas (semicolons where"
      + " a value has commas). May be given several times: every combination is run.")
  private List<String> sets = List.of();

  @Option(names = "--range", paramLabel = "KEY=FROM..TO[:log]", description = "A key whose values are drawn between two ends.")
  private List<String> ranges = List.of();

  @Option(names = "--draws", paramLabel = "N", description = "How often values of the ranges are drawn. Default: ${DEFAULT-VALUE}.")
  private int draws = 1;

  @Option(names = "--seeds", paramLabel = "N|A,B", description = "How many seeds (1, 2, ...), or which. Default: ${DEFAULT-VALUE}.")
  private String seeds = "1";

  @Option(names = "--measure", split = ",", required = true, paramLabel = "NAME", description = "Curves or metrics to compare by; the first orders the table.")
  private List<String> measure;

  @Option(names = "--of", paramLabel = "WHICH", description = "Which number of a curve: last, lowest, highest or mean. Default: ${DEFAULT-VALUE}.")
  private String of = "last";

  @Option(names = "--highest", description = "The highest is the best, not the lowest.")
  private boolean highest;

  @Override
  public Integer call() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("recipe", options.recipe(options.workspaceOrNew(), recipe).file().toString());
    keys.put("axes", sets.stream().map(SweepCommand::axis).toList());
    keys.put("ranges", ranges.stream().map(SweepCommand::range).toList());
    keys.put("draws", (long) draws);
    keys.put("seeds", seeds());
    keys.put("measure", measure);
    keys.put("of", of);
    keys.put("best", highest ? "highest" : "lowest");
    return step.run(options, "sweep", keys);
  }

  private static Map<String, Object> axis(String text) {
    String[] both = halves("--set", text, "loss=hinge,wasserstein");
    return Map.of("key", both[0], "values", List.of(both[1].split(both[1].contains(";") ? "\\s*;\\s*" : "\\s*,\\s*")));
  }

  private static Map<String, Object> range(String text) {
    String example = "optimiser.learning-rate=1e-4..1e-2:log";
    String[] both = halves("--range", text, example);
    boolean log = both[1].endsWith(":log");
    String[] ends = (log ? both[1].substring(0, both[1].length() - ":log".length()) : both[1]).split("\\.\\.", -1);
    if (ends.length != 2 || !ends[0].matches(NUMBER) || !ends[1].matches(NUMBER)) {
      throw new UserProblem("--range: '" + text + "' is no range; one is such as " + example);
    }
    return Map.of("key", both[0], "from", Double.valueOf(ends[0]), "to", Double.valueOf(ends[1]), "scale", log ? "log" : "linear");
  }

  private static String[] halves(String option, String text, String example) {
    int at = text.indexOf('=');
    if (at < 1 || at == text.length() - 1) {
      throw new UserProblem(option + ": '" + text + "' is no key with values; one is such as " + example);
    }
    return new String[] {text.substring(0, at).strip(), text.substring(at + 1).strip()};
  }

  private List<Long> seeds() {
    try {
      if (!seeds.contains(",")) {
        return IntStream.rangeClosed(1, Math.min(10_000, Integer.parseInt(seeds.strip()))).mapToObj(Long::valueOf).toList();
      }
      List<Long> out = new ArrayList<>();
      for (String seed : seeds.split(",")) {
        out.add(Long.valueOf(seed.strip()));
      }
      return out;
    } catch (NumberFormatException e) {
      throw new UserProblem("--seeds: '" + seeds + "' is neither a number of seeds nor seeds apart by commas");
    }
  }
}
