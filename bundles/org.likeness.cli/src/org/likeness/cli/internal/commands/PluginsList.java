// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.registry.PluginEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likeness plugins list}. */
@Command(name = "list", description = "Lists the plug-ins that are there, and why one does not work.",
    footer = {"", "Example:", "  likeness plugins list --kind metric"})
final class PluginsList implements Callable<Integer> {
  @Mixin
  private Options options;

  @Option(names = "--kind", paramLabel = "KIND", description = "Only this kind: face-detector, swap-model, metric ...")
  private String kind;

  @Override
  public Integer call() {
    List<PluginEntry> entries = kind == null ? options.likeness().plugins().entries()
        : options.likeness().plugins().entries(kindOf(kind, options.likeness().plugins().kinds()));
    options.output().print(entries.stream().map(PluginsList::plain).toList(), () -> options.output().table(
        List.of("KIND", "ID", "LABEL", "VERSION", "STATE"), entries.stream().map(PluginsList::row).toList()));
    return 0;
  }

  private static List<String> row(PluginEntry e) {
    return List.of(e.kind().key(), e.id(), e.label(), e.version(),
        word(e) + (e.reason().isEmpty() ? "" : ": " + e.reason() + named(e)));
  }

  /** A plug-in that does not work is told apart by where it comes from. */
  private static String named(PluginEntry e) {
    return e.state() == PluginEntry.State.MODELS_MISSING || e.origin().isEmpty() ? "" : " (" + e.origin() + ")";
  }

  /** As JSON shows it. */
  static Map<String, Object> plain(PluginEntry e) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("kind", e.kind().key());
    m.put("id", e.id());
    m.put("label", e.label());
    m.put("bundle", e.bundle());
    m.put("version", e.version());
    m.put("jar", e.jar());
    m.put("licence", e.licence());
    m.put("state", word(e));
    m.put("reason", e.reason());
    m.put("description", e.description());
    m.put("cites", e.cites());
    m.put("aliases", e.aliases());
    m.put("parameters", ParameterTexts.plain(parameters(e)));
    return m;
  }

  /** Without any where they could not be loaded. */
  static ParameterSchema<?> parameters(PluginEntry e) {
    return ParameterSchema.of(e.parameters().orElse(NoParameters.class));
  }

  private static Kind kindOf(String word, List<Kind> kinds) {
    for (Kind k : kinds) {
      if (k.key().equalsIgnoreCase(word) || k.prefix().equalsIgnoreCase(word)) {
        return k;
      }
    }
    List<String> known = kinds.stream().map(Kind::key).toList();
    throw new UserProblem("There is no kind of plug-in '" + word + "'" + Suggestions.sentence(word, known));
  }

  private static String word(PluginEntry e) {
    return e.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
