// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.workspace.Workspace;
import org.likeness.report.LineChart;
import org.likeness.report.Numbers;
import org.likeness.report.ReportPage;
import org.likeness.trainer.RateCurve;
import org.likeness.trainer.RateFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness lr-find}. */
@Command(name = "lr-find", description = {"Finds which learning rates a training can bear: makes its first steps with a rate that rises, and throws them away.",
    "Of a game of two networks a loss says little of quality; there it is a bound that rates must stay well below."},
    footer = {"", "Example:", "  likeness lr-find train-swap.yaml --from 1e-6 --to 0.1 --out rates.html"})
final class RatesCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "RECIPE", description = "A recipe of a training.")
  private String recipe;

  @Option(names = "--from", paramLabel = "RATE", description = "First rate. Default: ${DEFAULT-VALUE}.")
  private double from = 1e-7;

  @Option(names = "--to", paramLabel = "RATE", description = "Last rate. Default: ${DEFAULT-VALUE}.")
  private double to = 1;

  @Option(names = "--steps", paramLabel = "N", description = "How many steps. Default: ${DEFAULT-VALUE}.")
  private int steps = 100;

  @Option(names = "--learner", paramLabel = "NAME", description = "Whose rate rises, generator for example; the others keep the recipe's. Default: all.")
  private String learner = "";

  @Option(names = "--out", paramLabel = "FILE", description = "A page with the curves.")
  private String out;

  @Override
  public Integer call() throws IOException {
    Workspace workspace = options.workspaceOrNew();
    Path file = out == null ? null : options.session().path(out);
    if (file != null) {
      overwrite.outputs().input(options.session().path(recipe), "the recipe").file(file).require();
    }
    Recipe read = options.likeness().runner().resolve(options.recipe(workspace, recipe), workspace);
    Map<String, RateCurve> curves = new RateFinder(from, to, steps, learner).find(options.likeness(), workspace, read, options.progress());
    if (file != null) {
      page(read, curves).write(file);
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    curves.forEach((name, curve) -> plain.put(name, plain(curve)));
    options.output().print(plain, () -> {
      options.output().table(List.of("LEARNER", "FALLS QUICKEST AT", "LOWEST AT", "LOWEST / 10", "DIVERGED"), curves.entrySet().stream()
          .map(e -> row(e.getKey(), e.getValue())).toList());
      if (curves.size() > 1) {
        options.output().line("The losses are those of a game: take these rates as bounds to stay well below, not as advice.");
      }
      if (file != null) {
        options.output().line("Wrote " + file);
      }
    });
    return 0;
  }

  private static List<String> row(String name, RateCurve c) {
    return List.of(name, shown(c.steepest(), 1), shown(c.lowest(), 1), shown(c.lowest(), 10), c.diverged() ? "above " + Numbers.significant(c.rates()[c.rates().length - 1]) : "no");
  }

  private static String shown(OptionalDouble rate, double over) {
    return rate.isPresent() ? Numbers.significant(rate.getAsDouble() / over) : "does not fall";
  }

  private static Map<String, Object> plain(RateCurve c) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("steepest", c.steepest().isPresent() ? c.steepest().getAsDouble() : null);
    out.put("lowest", c.lowest().isPresent() ? c.lowest().getAsDouble() : null);
    out.put("diverged", c.diverged());
    out.put("rates", Arrays.stream(c.rates()).boxed().toList());
    out.put("losses", Arrays.stream(c.losses()).boxed().toList());
    return out;
  }

  private ReportPage page(Recipe read, Map<String, RateCurve> curves) {
    ReportPage page = new ReportPage("Learning rates of " + read.name());
    page.subtitle("Likeness " + options.likeness().version() + ", the first " + steps + " steps of a " + read.kind() + ", seed " + read.seed());
    curves.forEach((name, c) -> page.section(name).chart(new LineChart("logarithm (base 10) of the learning rate", "smoothed loss")
        .line(name, Arrays.stream(c.rates()).map(Math::log10).toArray(), c.losses()), "Falls quickest at " + shown(c.steepest(), 1) + ", lowest at " + shown(c.lowest(), 1)));
    return page.folded("Recipe", read.toYaml().strip());
  }
}
