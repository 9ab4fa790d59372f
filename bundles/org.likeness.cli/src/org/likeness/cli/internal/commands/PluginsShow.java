// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.Work;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness plugins show}. */
@Command(name = "show", description = "Explains one plug-in: what it does, where it comes from, what can be set.",
    footer = {"", "Example:", "  likeness plugins show swap.autoencoder"})
final class PluginsShow implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "ID", description = "A plug-in's id, as 'likeness plugins list' shows it.")
  private String id;

  @Override
  public Integer call() {
    PluginRegistry plugins = options.likeness().plugins();
    PluginEntry entry = plugins.named(id).stream().min(Comparator.comparing(PluginsShow::order))
        .orElseThrow(() -> new UserProblem("There is no plug-in '" + id + "'" + Suggestions.sentence(id, plugins.ids())));
    Output out = options.output();
    out.print(PluginsList.plain(entry), () -> text(out, entry, PluginsList.parameters(entry)));
    return 0;
  }

  /** Of several with one id the one that is used comes first. */
  private static int order(PluginEntry e) {
    return switch (e.state()) {
      case READY -> 0;
      case MODELS_MISSING -> 1;
      case FAILED -> 2;
      case REPLACED -> 3;
    };
  }

  private static void text(Output out, PluginEntry e, ParameterSchema<?> parameters) {
    out.line(e.label() + "  (" + e.id() + ", " + e.kind().words() + ")");
    String from = (e.licence().isEmpty() ? "" : e.licence() + ", ") + e.origin();
    String state = e.state() == PluginEntry.State.FAILED ? "failed: " + e.reason() : e.reason();
    for (String line : new String[] {e.description(), e.cites(), from, e.jar(), state}) {
      if (!line.isEmpty()) {
        out.line(line);
      }
    }
    if (!parameters.parameters().isEmpty()) {
      out.line("");
      out.table(List.of("PARAMETER", "DEFAULT", "ALLOWED", "MEANING"), ParameterTexts.rows(parameters));
      out.line("");
      String first = ParameterTexts.key(parameters.parameters().get(0)) + ": ...";
      out.line(e.kind().equals(Work.KIND) ? "As a recipe: {likeness: 1, kind: " + e.id().substring(Work.KIND.prefix().length() + 1) + ", " + first + "}"
          : "In a recipe: {id: " + e.id() + ", " + first + "}");
    }
  }
}
