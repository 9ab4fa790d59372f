// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.demo.Demo;
import org.likeness.demo.DemoOptions;
import org.likeness.demo.DemoResult;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likeness demo}. */
@Command(name = "demo", description = "Does the whole job on two persons who do not exist: extraction, training, swap, evaluation, report.",
    footer = {"", "Example:", "  likeness demo --out demo --quick"})
final class DemoCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Option(names = "--out", paramLabel = "DIR", description = "Where to; becomes a workspace. Default: ${DEFAULT-VALUE}.")
  private String out = "likeness-demo";

  @Option(names = "--quick", description = "A small training for a first look: about three minutes on two cores instead of ten.")
  private boolean quick;

  @Option(names = "--seed", paramLabel = "N", description = "Render two new persons instead of taking the bundled ones.")
  private Long seed;

  @Override
  public Integer call() throws Exception {
    DemoOptions what = new DemoOptions(options.session().path(out), quick, seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
        overwrite.asked());
    DemoResult result = new Demo(options.likeness(), what, options.session().control()).run(options.progress());
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("report", result.report().toString());
    plain.put("clip", result.clip().toString());
    plain.put("runs", result.runs());
    plain.put("seconds", result.seconds());
    plain.put("findings", result.findings());
    plain.put("results", result.results().stream().map(RunsShow::plain).toList());
    options.output().print(plain, () -> {
      result.findings().forEach(options.output()::line);
      options.output().line("");
      result.seconds().forEach((k, v) -> options.output().line(String.format("%-26s %s", k, Numbers.duration(v))));
      options.output().line("");
      options.output().line("Clip    " + result.clip());
      options.output().line("Report  " + result.report());
    });
    return 0;
  }
}
