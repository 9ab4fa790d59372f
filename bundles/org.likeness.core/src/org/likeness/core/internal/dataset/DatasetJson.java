// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.dataset.Basis;
import org.likeness.core.dataset.DatasetInfo;
import org.likeness.core.dataset.Subject;
import org.likeness.core.dataset.Use;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Json;

/** {@code dataset.json}: people may edit it by hand. */
final class DatasetJson {

  private DatasetJson() {}

  static void write(Path file, DatasetInfo info) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("likeness", 1);
    out.put("title", info.title());
    out.put("description", info.description());
    out.put("created", info.created().toString());
    out.put("source", info.source());
    out.put("licence", info.licence());
    out.put("subjects", info.subjects().stream().map(DatasetJson::subject).toList());
    Atomic.write(file, Json.write(out));
  }

  private static Map<String, Object> subject(Subject s) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", s.name());
    out.put("basis", s.basis().key());
    out.put("scope", s.scope().stream().map(Use::key).sorted().toList());
    out.put("expires", s.expires() == null ? null : s.expires().toString());
    out.put("evidence", s.evidence());
    return out;
  }

  static DatasetInfo read(Path file) {
    Map<String, Object> json = Json.readMap(file);
    try {
      String created = Json.text(json, "created");
      List<Subject> subjects = Json.maps(json, "subjects").stream().map(m -> subject(m, file)).toList();
      return new DatasetInfo(Json.text(json, "title"), Json.text(json, "description"),
          created.isEmpty() ? Instant.EPOCH : Instant.parse(created), subjects, Json.text(json, "source"), Json.text(json, "licence"));
    } catch (DateTimeException e) {
      throw new UserProblem(file + ": a date must be written like 2027-12-31: " + e.getMessage(), e);
    }
  }

  private static Subject subject(Map<String, Object> m, Path file) {
    String expires = Json.text(m, "expires");
    Set<Use> scope = new LinkedHashSet<>();
    if (m.get("scope") instanceof List<?> l) {
      l.forEach(u -> scope.add(use(String.valueOf(u), file.toString())));
    }
    return new Subject(Json.text(m, "name"), basis(Json.text(m, "basis"), file.toString()), Set.copyOf(scope),
        expires.isEmpty() ? null : LocalDate.parse(expires), Json.text(m, "evidence"));
  }

  private static Basis basis(String key, String where) {
    return Arrays.stream(Basis.values()).filter(b -> b.key().equals(key)).findFirst().orElseThrow(() -> new UserProblem(
        where + ": unknown basis '" + key + "'" + Suggestions.sentence(key, Arrays.stream(Basis.values()).map(Basis::key).toList())));
  }

  private static Use use(String key, String where) {
    return Arrays.stream(Use.values()).filter(u -> u.key().equals(key)).findFirst().orElseThrow(() -> new UserProblem(
        where + ": unknown use '" + key + "'" + Suggestions.sentence(key, Arrays.stream(Use.values()).map(Use::key).toList())));
  }
}
