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
import org.likeness.base.io.Json;
import org.likeness.core.models.ModelEntry;

/** The catalogue that comes with the product. */
final class Catalogue {

  private Catalogue() {}

  static List<ModelEntry> read() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
      Object json = Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "catalogue.json");
      List<ModelEntry> out = new ArrayList<>();
      for (Map<String, Object> m : Json.maps(Map.of("models", json), "models")) {
        out.add(entry(m));
      }
      out.sort(Comparator.comparing(ModelEntry::id));
      return List.copyOf(out);
    } catch (IOException e) {
      throw new IllegalStateException("The catalogue of models is missing", e);
    }
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
