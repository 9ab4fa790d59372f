// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Json;
import org.likeness.core.run.Run;

/** What health checks have found in a run: its {@code health.jsonl}. */
final class HealthLines {

  private HealthLines() {}

  /** In the order in which it was found; a line that cannot be read is left out. */
  static List<Map<String, Object>> of(Run run) {
    List<Map<String, Object>> out = new ArrayList<>();
    Optional<Path> file = run.file("health.jsonl");
    if (file.isPresent()) {
      for (String line : lines(file.get())) {
        try {
          if (Json.parse(line, "health.jsonl") instanceof Map<?, ?> m) {
            out.add(Json.map(Map.of("line", m), "line"));
          }
        } catch (UserProblem e) {
          continue; // the run's own check tells that the file is not as it was written
        }
      }
    }
    return out;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  static String sentence(Map<String, Object> h) {
    if (h.containsKey("action")) {
      return "Health: rolled back from step " + h.get("step") + " to step " + h.get("to") + ", learning rates times " + h.get("rates");
    }
    return "Health, step " + h.get("step") + ", " + h.get("check") + ": " + h.get("seen") + ". " + h.get("means") + " " + h.get("advice");
  }
}
