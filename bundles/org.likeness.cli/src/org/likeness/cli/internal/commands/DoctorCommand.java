// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.doctor.Check;
import org.likeness.core.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code likeness doctor}. */
@Command(name = "doctor", description = "Says what is there and what is missing, with the remedy for each; status 2 when the main job cannot work.",
    footer = {"", "Example:", "  likeness doctor"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Override
  public Integer call() {
    List<Check> checks = new Doctor(options.likeness(), System.getenv()).examine();
    options.output().print(checks.stream().map(DoctorCommand::plain).toList(), () -> {
      for (Check c : checks) {
        String sign = switch (c.state()) {
          case OK -> "ok      ";
          case ADVICE -> "advice  ";
          case MISSING -> "MISSING ";
        };
        options.output().line(sign + String.format("%-22s %s", c.label(), c.detail()));
        if (!c.remedy().isEmpty()) {
          options.output().line(" ".repeat(31) + "-> " + c.remedy());
        }
      }
    });
    return checks.stream().anyMatch(c -> c.state() == Check.State.MISSING) ? 2 : 0;
  }

  private static Map<String, Object> plain(Check c) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("id", c.id());
    m.put("label", c.label());
    m.put("state", c.state().name().toLowerCase(Locale.ROOT));
    m.put("detail", c.detail());
    m.put("remedy", c.remedy());
    return m;
  }
}
