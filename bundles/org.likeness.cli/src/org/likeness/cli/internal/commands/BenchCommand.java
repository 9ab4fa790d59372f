// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.likeness.bench.Bench;
import org.likeness.bench.BenchOptions;
import org.likeness.bench.BenchResult;
import org.likeness.cli.internal.session.Options;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness bench}. */
@Command(name = "bench", description = "Measures this machine: seconds per training step (beside Python when it is given), memory, rates.",
    footer = {"", "Example:", "  likeness bench --python python3 --json", "  likeness bench gan --python python3"})
final class BenchCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Only these, of those that are listed without any; 'gan' stands for all steps of GANs.")
  private Set<String> only = Set.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Interleaved repeats. Default: ${DEFAULT-VALUE}.")
  private int rounds = BenchOptions.DEFAULTS.rounds();

  @Option(names = "--steps", paramLabel = "N", description = "Steps in each repeat. Default: ${DEFAULT-VALUE}.")
  private int steps = BenchOptions.DEFAULTS.steps();

  @Option(names = "--threads", paramLabel = "N", description = "Threads of the engine; 0 = one per core.")
  private int threads;

  @Option(names = "--python", paramLabel = "PATH", description = "A Python with PyTorch, to be measured in turn with us.")
  private String python;

  @Override
  public Integer call() {
    BenchOptions what = new BenchOptions(only, rounds, steps, threads, python == null ? null : executable());
    List<BenchResult> results = new Bench(options.likeness()).run(what, options.progress());
    options.output().print(results.stream().map(BenchResult::plain).toList(), () -> options.output().table(List.of("ID", "VALUE", "WHAT"),
        results.stream().map(r -> List.of(r.id(), Numbers.significant(r.value()) + " " + r.unit(), r.label())).toList()));
    return 0;
  }

  /** A name without a folder is looked up as the shell does. */
  private java.nio.file.Path executable() {
    return python.contains("/") ? options.session().path(python) : java.nio.file.Path.of(python);
  }
}
