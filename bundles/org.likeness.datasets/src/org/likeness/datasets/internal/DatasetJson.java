// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Json;
import org.likeness.datasets.Basis;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;

/**
 * {@code dataset.json}: people may edit it by hand. A key that is misspelt, missing or of the wrong type is refused with its
 * name: nothing here is ever read as "for ever" or "for everything" by mistake.
 */
final class DatasetJson {

  private DatasetJson() {}

  static void write(Path file, DatasetInfo info) {
    Atomic.write(file, text(info));
  }

  static String text(DatasetInfo info) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("likeness", 1);
    out.put("title", info.title());
    out.put("description", info.description());
    out.put("created", info.created().toString());
    out.put("source", info.source());
    out.put("licence", info.licence());
    out.put("subjects", info.subjects().stream().map(DatasetJson::subject).toList());
    if (!info.former().isEmpty()) {
      out.put("former", info.former().stream().map(f -> {
        Map<String, Object> m = subject(f.subject());
        m.put("until", f.until().toString());
        return m;
      }).toList());
    }
    return Json.write(out);
  }

  private static Map<String, Object> subject(Subject s) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("name", s.name());
    out.put("basis", s.basis().key());
    out.put("scope", s.scope().stream().map(Use::key).sorted().toList());
    out.put("expires", s.expires() == null ? null : s.expires().toString());
    out.put("evidence", s.evidence());
    if (!s.evidenceSha256().isEmpty()) {
      out.put("evidence-sha256", s.evidenceSha256());
    }
    return out;
  }

  static DatasetInfo read(Path file) {
    return info(Json.readMap(file), file);
  }

  @SuppressWarnings("unchecked")
  static DatasetInfo parse(String text, Path file) {
    if (Json.parse(text, file.toString()) instanceof Map<?, ?> map) {
      return info((Map<String, Object>) map, file);
    }
    throw new UserProblem(file + ": a JSON object is expected");
  }

  private static DatasetInfo info(Map<String, Object> json, Path file) {
    Fields f = new Fields(json, file.toString(), "");
    f.known("likeness", "title", "description", "created", "source", "licence", "subjects", "former");
    f.version();
    List<Subject> subjects = f.maps("subjects").stream().map(m -> subject(m, "name", "basis", "scope", "expires", "evidence", "evidence-sha256")).toList();
    Set<String> names = new LinkedHashSet<>();
    for (Subject s : subjects) {
      if (!names.add(s.name())) {
        throw new UserProblem(file + ": 'subjects' names '" + s.name() + "' twice; only one record can count");
      }
    }
    List<DatasetInfo.Former> former = f.maps("former").stream().map(m -> new DatasetInfo.Former(
        subject(m, "name", "basis", "scope", "expires", "evidence", "evidence-sha256", "until"), m.time("until"))).toList();
    Instant created = f.has("created") ? f.time("created") : Instant.EPOCH;
    return new DatasetInfo(f.text("title", ""), f.text("description", ""), created, subjects, f.text("source", ""), f.text("licence", ""), former);
  }

  private static Subject subject(Fields m, String... keys) {
    m.known(keys);
    Set<Use> scope = new LinkedHashSet<>();
    for (String use : m.texts("scope")) {
      scope.add(m.choice("scope", use, Use.values(), Use::key));
    }
    return new Subject(m.text("name", ""), m.choice("basis", m.text("basis"), Basis.values(), Basis::key), Set.copyOf(scope),
        m.date("expires"), m.text("evidence", ""), m.text("evidence-sha256", ""));
  }
}
