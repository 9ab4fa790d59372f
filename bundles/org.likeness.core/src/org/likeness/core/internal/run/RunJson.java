// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.io.Json;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunInput;
import org.likeness.core.run.RunState;

/** {@code run.json} and {@code results.json}. */
final class RunJson {

  private RunJson() {}

  static Map<String, Object> toPlain(RunInfo info, Owner owner) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("likeness", 1);
    out.put("id", info.id());
    out.put("name", info.name());
    out.put("kind", info.kind());
    out.put("state", info.state().word());
    out.put("reason", info.reason());
    out.put("created", info.created().toString());
    out.put("ended", info.ended() == null ? null : info.ended().toString());
    out.put("activeSeconds", info.activeSeconds());
    out.put("seed", info.seed());
    out.put("versions", info.versions());
    out.put("device", info.device());
    out.put("inputs", info.inputs().stream().map(RunJson::input).toList());
    out.put("parent", info.parent());
    out.put("process", owner == null ? null : owner.toPlain());
    return out;
  }

  private static Map<String, Object> input(RunInput i) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("role", i.role());
    out.put("type", i.type());
    out.put("name", i.name());
    out.put("sha256", i.sha256());
    return out;
  }

  /** As it was written: a run whose process is gone still says RUNNING. */
  static RunInfo read(Path file) {
    Map<String, Object> json = Json.readMap(file);
    String word = Json.text(json, "state");
    RunState state = Arrays.stream(RunState.values()).filter(s -> s.word().equals(word)).findFirst()
        .orElseThrow(() -> new UserProblem(file + ": unknown state '" + word + "'"));
    try {
      String ended = Json.text(json, "ended");
      List<RunInput> inputs = Json.maps(json, "inputs").stream().map(m -> new RunInput(Json.text(m, "role"), Json.text(m, "type"),
          Json.text(m, "name"), Json.text(m, "sha256"))).toList();
      return new RunInfo(Json.text(json, "id"), Json.text(json, "name"), Json.text(json, "kind"), state, Json.text(json, "reason"),
          Instant.parse(Json.text(json, "created")), ended.isEmpty() ? null : Instant.parse(ended),
          json.get("activeSeconds") instanceof Number n ? n.doubleValue() : 0, Json.integer(json, "seed", 0),
          Json.texts(json, "versions"), Json.texts(json, "device"), inputs, Json.text(json, "parent"));
    } catch (DateTimeException e) {
      throw new UserProblem(file + ": a time in it cannot be read", e);
    }
  }

  static Optional<Owner> owner(Path file) {
    try {
      return Owner.of(Json.map(Json.readMap(file), "process"));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static List<Map<String, Object>> toPlain(List<MetricResult> results) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (MetricResult r : results) {
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("id", r.id());
      m.put("label", r.label());
      m.put("subject", r.subject());
      m.put("value", r.value());
      m.put("unit", r.unit());
      m.put("higherIsBetter", r.higherIsBetter());
      m.put("n", r.n());
      m.put("low", r.low());
      m.put("high", r.high());
      m.put("interval", r.intervalMethod());
      m.put("recipe", r.recipe());
      out.add(m);
    }
    return out;
  }

  static List<MetricResult> results(Map<String, Object> json) {
    List<MetricResult> out = new ArrayList<>();
    for (Map<String, Object> m : Json.maps(json, "results")) {
      out.add(new MetricResult(Json.text(m, "id"), Json.text(m, "label"), Json.number(m, "value"), Json.text(m, "unit"),
          m.get("higherIsBetter") instanceof Boolean b ? b : null, (int) Json.integer(m, "n", 0), Json.number(m, "low"),
          Json.number(m, "high"), Json.text(m, "interval"), Json.text(m, "subject"), Json.texts(m, "recipe")));
    }
    return out;
  }
}
