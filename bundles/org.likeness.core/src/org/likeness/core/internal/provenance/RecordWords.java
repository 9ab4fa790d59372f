// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.base.io.Json;
import org.likeness.base.io.Plain;
import org.likeness.core.provenance.Claim.SourceType;

/** What a record states, in plain sentences. Whoever signed it may have written anything: every text is cleaned. */
final class RecordWords {
  private static final int MOST = 20;
  private static final int NAME = 120;

  private RecordWords() {}

  /** @param file the name that the file has now */
  static List<String> of(Map<String, Object> record, String file) {
    List<String> out = new ArrayList<>();
    out.add("is " + what(Json.text(record, "digitalSourceType")));
    String named = name(record, "file");
    if (!named.isEmpty() && !named.equals(Plain.line(file, NAME))) {
      out.add("was named " + named + " when it was signed");
    }
    Map<String, Object> agent = Json.map(record, "softwareAgent");
    String time = name(Json.map(record, "created"), "time");
    String by = (name(agent, "name") + " " + name(agent, "version")).strip();
    out.add("was signed" + (by.isEmpty() ? "" : " with " + by) + (time.isEmpty() ? "" : " at " + time + " (as the signer says)"));
    if (!name(record, "run").isEmpty()) {
      out.add("was made by the run " + name(record, "run"));
    }
    Json.texts(record, "models").entrySet().stream().limit(MOST).forEach(m -> out.add("was made with " + Plain.line(m.getKey(), NAME)
        + hash(m.getValue())));
    Json.maps(record, "ingredients").stream().limit(MOST).forEach(i -> out.add(role(Json.text(i, "relationship")) + " "
        + name(i, "name") + hash(Json.text(i, "sha256"))));
    Json.maps(record, "actions").stream().limit(MOST).forEach(a -> out.add(action(a)));
    String mark = name(Json.map(record, "watermark"), "id");
    if (!mark.isEmpty()) {
      out.add("carries the invisible mark " + mark);
    }
    return out;
  }

  static String what(String uri) {
    for (SourceType t : SourceType.values()) {
      if (t.uri().equals(uri)) {
        return switch (t) {
          case TRAINED_ALGORITHMIC_MEDIA -> "made by a trained network";
          case COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA -> "a recording with a part made by a trained network (a swap, for example)";
          case COMPOSITE -> "a recording with a part put in, none of it said to be made by a trained network";
          case ALGORITHMICALLY_ENHANCED -> "a recording that was processed without anything new in it";
          case ALGORITHMIC_MEDIA -> "rendered from a model, without a trained network";
          case TRAINED_ALGORITHMIC_DATA -> "the weights of a trained network";
        };
      }
    }
    return uri.isEmpty() ? "of a kind that the record does not say" : "of the kind " + Plain.line(uri, NAME);
  }

  private static String role(String relationship) {
    return switch (relationship) {
      case "parentOf" -> "was made by changing";
      case "inputTo" -> "was made from";
      case "componentOf" -> "contains";
      default -> "has to do with";
    };
  }

  private static String action(Map<String, Object> a) {
    String words = Plain.line(Json.text(a, "description"), 300);
    return words.isEmpty() ? "action " + name(a, "action") : words + (name(a, "action").isEmpty() ? "" : " (" + name(a, "action") + ")");
  }

  private static String name(Map<String, Object> map, String key) {
    return Plain.line(Json.text(map, key), NAME);
  }

  private static String hash(String sha256) {
    return sha256.matches("[0-9a-f]{16,}.*") ? " (" + Plain.line(sha256.substring(0, 16), NAME) + "…)" : "";
  }
}
