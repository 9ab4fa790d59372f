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
import org.likeness.base.io.Json;
import org.likeness.base.io.Plain;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunInput;
import org.likeness.core.run.RunState;

/** {@code run.json} and {@code results.json}. */
final class RunJson {

  private static final int WORD = 200;
  private static final int MOST_INPUTS = 1000;
  private static final double MOST_SECONDS = 1e9;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

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

  /**
   * As it was written: a run whose process is gone still says RUNNING. The file may be a stranger's: its name is made one
   * that can stand in a path, its texts are cleaned, its numbers and times brought into their ranges.
   */
  static RunInfo read(Path file) {
    return info(Json.readMap(file), file);
  }

  private static RunInfo info(Map<String, Object> json, Path file) {
    String word = Json.text(json, "state");
    RunState state = Arrays.stream(RunState.values()).filter(s -> s.word().equals(word)).findFirst()
        .orElseThrow(() -> new UserProblem(file + ": unknown state '" + Plain.line(word, WORD) + "'"));
    List<RunInput> inputs = Json.maps(json, "inputs").stream().limit(MOST_INPUTS).map(m -> new RunInput(word(m, "role"), word(m, "type"),
        word(m, "name"), word(m, "sha256"))).toList();
    double active = Json.number(json, "activeSeconds");
    Instant created = time(json, "created", file);
    return new RunInfo(word(json, "id"), name(Json.text(json, "name")), word(json, "kind"), state, Plain.line(Json.text(json, "reason")),
        created == null ? Instant.EPOCH : created, time(json, "ended", file), active > 0 ? Math.min(active, MOST_SECONDS) : 0,
        Json.integer(json, "seed", 0), words(json, "versions"), words(json, "device"), inputs, word(json, "parent"));
  }

  /** A name becomes a part of file names: never a path, never empty. */
  static String name(String foreign) {
    if (foreign.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      return foreign;
    }
    String cut = foreign.substring(0, Math.min(foreign.length(), 80));
    String safe = cut.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    return safe.isEmpty() ? "run" : safe;
  }

  private static String word(Map<String, Object> json, String key) {
    return Plain.line(Json.text(json, key), WORD);
  }

  private static Map<String, String> words(Map<String, Object> json, String key) {
    Map<String, String> out = new LinkedHashMap<>();
    Json.texts(json, key).entrySet().stream().limit(MOST_INPUTS).forEach(e -> out.put(Plain.line(e.getKey(), WORD), Plain.line(e.getValue(), WORD)));
    return out;
  }

  /** Null when it is not there. */
  private static Instant time(Map<String, Object> json, String key, Path file) {
    String text = Json.text(json, key);
    try {
      Instant time = text.isEmpty() ? null : Instant.parse(text);
      if (time != null && (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST))) {
        throw new UserProblem(file + ": the time '" + key + "' lies outside every calendar");
      }
      return time;
    } catch (DateTimeException e) {
      throw new UserProblem(file + ": the time '" + key + "' cannot be read", e);
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
      long n = Json.integer(m, "n", 0);
      out.add(new MetricResult(word(m, "id"), word(m, "label"), Json.number(m, "value"), word(m, "unit"),
          m.get("higherIsBetter") instanceof Boolean b ? b : null, (int) Math.clamp(n, 0L, (long) Integer.MAX_VALUE), Json.number(m, "low"),
          Json.number(m, "high"), Plain.line(Json.text(m, "interval")), word(m, "subject"), recipe(m)));
    }
    return out;
  }

  private static Map<String, String> recipe(Map<String, Object> m) {
    Map<String, String> out = new LinkedHashMap<>();
    Json.texts(m, "recipe").forEach((k, v) -> out.put(Plain.line(k, WORD), Plain.text(v, 4000)));
    return out;
  }
}
