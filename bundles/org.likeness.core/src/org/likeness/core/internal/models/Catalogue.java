// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Json;
import org.likeness.core.models.ModelEntry;

/**
 * What can be installed.
 *
 * @param entries by id
 * @param problems one sentence for everything that was left out
 */
record Catalogue(List<ModelEntry> entries, List<String> problems) {

  /** That which comes with the product. */
  static Catalogue ours() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
      return new Catalogue(read(new String(in.readAllBytes(), StandardCharsets.UTF_8), "catalogue.json"), List.of());
    } catch (IOException e) {
      throw new IllegalStateException("The catalogue of models is missing", e);
    }
  }

  /**
   * The same with a bundle's own. What cannot be used is left out with a sentence, so that one bundle's mistake costs
   * nobody else a model.
   *
   * @param bundle for sentences
   * @param json as {@code catalogue.json}: a list of entries
   */
  Catalogue and(String bundle, String json) {
    List<ModelEntry> all = new ArrayList<>(entries);
    List<String> wrong = new ArrayList<>(problems);
    try {
      for (ModelEntry e : read(json, "models.json")) {
        Optional<String> complaint = all.stream().anyMatch(o -> o.id().equals(e.id())) ? Optional.of("there is a model of this id already")
            : EntryRules.complaint(e);
        complaint.ifPresentOrElse(why -> wrong.add("The model '" + e.id() + "' of the plug-in bundle " + bundle + " is left out: " + why),
            () -> all.add(e));
      }
    } catch (UserProblem e) {
      wrong.add("The models of the plug-in bundle " + bundle + " are left out: " + e.getMessage());
    }
    all.sort(Comparator.comparing(ModelEntry::id));
    return new Catalogue(List.copyOf(all), List.copyOf(wrong));
  }

  private static List<ModelEntry> read(String text, String name) {
    Object json = Json.parse(text, name);
    if (!(json instanceof List<?>)) {
      throw new UserProblem(name + " must be a list of models");
    }
    return Json.maps(Map.of("models", json), "models").stream().map(Catalogue::entry).sorted(Comparator.comparing(ModelEntry::id)).toList();
  }

  private static ModelEntry entry(Map<String, Object> m) {
    List<String> usedBy = m.get("usedBy") instanceof List<?> l ? l.stream().map(String::valueOf).toList() : List.of();
    return new ModelEntry(Json.text(m, "id"), Json.text(m, "version"), Json.text(m, "label"), Json.text(m, "description"), files(m, "files"),
        Json.text(m, "licence"), Json.text(m, "copyright"), Json.text(m, "citation"), usedBy,
        files(m, "sources"), Json.text(m, "packer"));
  }

  /** A file without a path upstream is made here. */
  private static List<ModelEntry.ModelFile> files(Map<String, Object> m, String key) {
    String base = Json.text(m, "base");
    return Json.maps(m, key).stream().map(f -> new ModelEntry.ModelFile(Json.text(f, "name"),
        Json.text(f, "path").isEmpty() ? "" : base + Json.text(f, "path"), Json.text(f, "sha256"), Json.integer(f, "bytes", 0))).toList();
  }
}
