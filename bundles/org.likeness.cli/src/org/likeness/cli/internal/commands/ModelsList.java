// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.models.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code likeness models list}. */
@Command(name = "list", description = "Lists the model library: what there is, its licence, whether it is installed.",
    footer = {"", "Example:", "  likeness models list"})
final class ModelsList implements Callable<Integer> {
  @Mixin
  private Options options;

  @Override
  public Integer call() {
    List<ModelEntry> all = options.likeness().models().catalogue();
    options.output().print(all.stream().map(this::plain).toList(), () -> options.output().table(
        List.of("ID", "INSTALLED", "SIZE", "LICENCE", "WHAT"), all.stream().map(this::row).toList()));
    options.likeness().models().problems().forEach(options.progress()::note);
    return 0;
  }

  private List<String> row(ModelEntry e) {
    return List.of(e.id(), options.likeness().models().damage(e.id()).isPresent() ? "damaged"
        : options.likeness().models().isInstalled(e.id()) ? "yes" : "no",
        String.format(Locale.ROOT, "%.1f MB", e.bytes() / 1e6), e.licence(), e.label());
  }

  private Map<String, Object> plain(ModelEntry e) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("id", e.id());
    m.put("version", e.version());
    m.put("label", e.label());
    m.put("description", e.description());
    m.put("licence", e.licence());
    m.put("copyright", e.copyright());
    m.put("citation", e.citation());
    m.put("usedBy", e.usedBy());
    m.put("installed", options.likeness().models().isInstalled(e.id()));
    m.put("folder", options.likeness().models().find(e.id()).map(Object::toString).orElse(null));
    m.put("files", e.files().stream().map(f -> Map.of("name", f.name(), "sha256", f.sha256(), "bytes", f.bytes())).toList());
    return m;
  }
}
