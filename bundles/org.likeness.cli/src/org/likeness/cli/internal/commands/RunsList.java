// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.core.task.Eta;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likeness runs list}. */
@Command(name = "list", description = "Lists the runs of the workspace, the newest first.",
    footer = {"", "Examples:", "  likeness runs list --workspace demo", "  likeness runs list --tree      branches below the runs that they come from"})
final class RunsList implements Callable<Integer> {
  @Mixin
  private Options options;

  @Option(names = "--tree", description = "Show runs that go on from another, or begin with its weights, below it.")
  private boolean tree;

  @Override
  public Integer call() {
    List<RunInfo> runs = options.workspace().runs().list().stream().map(Run::info).toList();
    options.output().print(runs.stream().map(RunsList::plain).toList(), () -> {
      if (runs.isEmpty()) {
        options.output().line("No runs in " + options.workspaceFolder() + " yet. Start one with: likeness run RECIPE");
      } else {
        options.output().table(List.of("ID", "KIND", "STATE", "TIME", "NOTE"), tree ? RunTree.of(runs).lines(RunsList::row)
            : runs.stream().map(r -> row(r, r.id())).toList());
      }
    });
    return 0;
  }

  private static List<String> row(RunInfo r, String id) {
    return List.of(id, r.kind(), r.state().word(),
        Eta.format(java.time.Duration.ofMillis(Math.round(r.activeSeconds() * 1000))),
        r.parent().isEmpty() ? r.reason() : "from " + r.parent() + (r.reason().isEmpty() ? "" : "; " + r.reason()));
  }

  /** As JSON shows it. */
  static Map<String, Object> plain(RunInfo r) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("id", r.id());
    m.put("name", r.name());
    m.put("kind", r.kind());
    m.put("state", r.state().word());
    m.put("reason", r.reason());
    m.put("created", String.valueOf(r.created()));
    m.put("ended", r.ended() == null ? null : r.ended().toString());
    m.put("seconds", r.activeSeconds());
    m.put("seed", r.seed());
    m.put("versions", r.versions());
    m.put("device", r.device());
    m.put("inputs", r.inputs().stream().map(i -> Map.of("role", i.role(), "type", i.type(), "name", i.name(), "sha256", i.sha256()))
        .toList());
    m.put("parent", r.parent());
    return m;
  }
}
