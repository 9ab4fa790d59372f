// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.Options;
import org.likeness.cli.internal.Output;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
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
    List<ParameterModel> parameters = entry.parameters().map(t -> ParameterSchema.of(t).parameters()).orElse(List.of());
    Map<String, Object> plain = PluginsList.plain(entry);
    plain.put("parameters", parameters.stream().map(PluginsShow::plain).toList());
    Output out = options.output();
    out.print(plain, () -> text(out, entry, parameters));
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

  private static void text(Output out, PluginEntry e, List<ParameterModel> parameters) {
    out.line(e.label() + "  (" + e.id() + ", " + e.kind().words() + ")");
    String from = (e.licence().isEmpty() ? "" : e.licence() + ", ") + e.origin();
    String state = e.state() == PluginEntry.State.FAILED ? "failed: " + e.reason() : e.reason();
    for (String line : new String[] {e.description(), e.cites(), from, e.jar(), state}) {
      if (!line.isEmpty()) {
        out.line(line);
      }
    }
    if (!parameters.isEmpty()) {
      out.line("");
      List<List<String>> rows = new ArrayList<>();
      for (ParameterModel p : parameters) {
        rows.add(List.of(p.flag().substring(2), String.valueOf(p.defaultValue()) + (p.unit().isEmpty() ? "" : " " + p.unit()), p.allowed(),
            p.description().isEmpty() ? p.label() : p.description()));
      }
      out.table(List.of("PARAMETER", "DEFAULT", "ALLOWED", "MEANING"), rows);
    }
  }

  private static Map<String, Object> plain(ParameterModel p) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", p.name());
    m.put("label", p.label());
    m.put("description", p.description());
    m.put("type", p.type().name().toLowerCase(java.util.Locale.ROOT));
    m.put("default", p.defaultValue());
    m.put("allowed", p.allowed());
    m.put("unit", p.unit());
    return m;
  }
}
