// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset verify}. */
@Command(name = "verify", description = "Compares every file of a dataset with its recorded hash; status 2 when something is wrong.",
    footer = {"", "Example:", "  likeness dataset verify anna"})
final class DatasetVerify implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "NAME", description = "Name of the dataset.")
  private String name;

  @Override
  public Integer call() {
    List<Finding> findings = options.workspace().datasets().get(name).verify(options.progress());
    options.output().print(findings.stream().map(f -> Map.of("file", f.file(), "sentence", f.sentence())).toList(), () -> {
      findings.forEach(f -> options.output().line(f.file() + ": " + f.sentence()));
      options.output().line(findings.isEmpty() ? name + ": every file is as it was recorded"
          : name + ": " + findings.size() + (findings.size() == 1 ? " problem" : " problems"));
    });
    return findings.isEmpty() ? 0 : 2;
  }
}
