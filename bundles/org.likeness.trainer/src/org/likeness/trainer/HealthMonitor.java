// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.training.Curves;
import org.likeness.api.training.HealthCheck;
import org.likeness.api.training.HealthCheck.Finding;
import org.likeness.api.training.HealthCheck.Level;
import org.likeness.base.io.Json;
import org.likeness.core.registry.Blamed;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.HealthStop;

/**
 * Asks the checks at every logged point, and records what they find: each fault when it begins. All it knows is in the
 * checkpoint, so a run that goes on finds what it would have found. Draws no random numbers. Used by the training's thread.
 */
final class HealthMonitor {

  /** Of numbers that went bad; no recipe can switch it off. */
  static final String NUMBERS = "health.numbers";
  private static final int MOST = 500;

  private final HealthSettings settings;
  private final TrainingOutput output;
  private final RecentCurves recent = new RecentCurves();
  private final List<Map<String, Object>> records = new ArrayList<>();
  private Set<String> present = new HashSet<>();
  private int rollBacks;

  HealthMonitor(HealthSettings settings, TrainingOutput output) {
    this.settings = settings;
    this.output = output;
  }

  /** @throws Sick when something harmful begins, and the recipe wants more than a note */
  void point(long step, Map<String, Double> values) {
    recent.add(step, values);
    Map<String, Finding> now = findings();
    Set<String> before = present;
    present = new HashSet<>(now.keySet());
    Sick sick = null;
    // several faults may begin together: the oldest says which checkpoint is healthy
    long since = now.values().stream().filter(f -> f.level() == Level.HARMFUL).mapToLong(Finding::since).min().orElse(step);
    for (Map.Entry<String, Finding> e : now.entrySet()) {
      Finding f = e.getValue();
      if (before.contains(e.getKey())) {
        continue;
      }
      boolean acts = f.level() == Level.HARMFUL && settings.on() != HealthSettings.On.NOTE;
      record(step, e.getKey(), f);
      if (acts && sick == null) {
        String words = "health check " + e.getKey() + " at step " + step + ": " + f.seen();
        sick = new Sick(words, step, since, new HealthStop("Stopped by " + words + ". " + f.advice()));
      }
    }
    if (sick != null) {
      throw sick;
    }
  }

  private Map<String, Finding> findings() {
    Curves curves = recent.curves();
    Map<String, Finding> out = new LinkedHashMap<>();
    for (Configured check : settings.checks()) {
      HealthCheck<Record> plugin = check.as(HealthCheck.class);
      Optional<Finding> found = Blamed.on(check.entry(), () -> plugin.look(check.parameters(), curves));
      found.ifPresent(f -> out.put(check.id(), f));
    }
    return out;
  }

  /** A value that is no number. @return what to throw */
  RuntimeException badNumber(long step, String tag, double value, RuntimeException end) {
    String seen = "'" + tag + "' is " + (Double.isNaN(value) ? "not a number" : "infinite") + " at step " + step;
    record(step, NUMBERS, new Finding(Level.HARMFUL, step, seen, "Training became unstable: its weights are lost.",
        "Lower the learning rate, limit the gradient (clip), or use a stronger regulariser."));
    return settings.on() == HealthSettings.On.ROLL_BACK ? new Sick("health check " + NUMBERS + ": " + seen, step, step, end) : end;
  }

  private void record(long step, String check, Finding f) {
    Map<String, Object> r = new LinkedHashMap<>();
    r.put("step", step);
    r.put("check", check);
    r.put("level", OptimiserSettings.word(f.level()));
    r.put("since", f.since());
    r.put("seen", f.seen());
    r.put("means", f.means());
    r.put("advice", f.advice());
    add(r, "Health, step " + step + ", " + check + ": " + f.seen() + ". " + f.means() + " " + f.advice());
  }

  private void add(Map<String, Object> r, String sentence) {
    if (records.size() >= MOST) {
      return; // a fault that comes and goes all the time has been told often enough
    }
    records.add(r);
    output.note(sentence);
    output.log(sentence);
    write();
  }

  private void write() {
    StringBuilder lines = new StringBuilder();
    records.forEach(r -> lines.append(Json.compact(r)).append('\n'));
    output.health(lines.toString());
  }

  /** Whether one more is allowed. */
  boolean mayRollBack() {
    return rollBacks < settings.most();
  }

  /** The step that the last roll-back went to; -1 when there was none. */
  long lastBack() {
    return records.stream().filter(r -> r.containsKey("to")).mapToLong(r -> ((Number) r.get("to")).longValue()).reduce(-1, (a, b) -> b);
  }

  /** A checkpoint as it is after one more roll-back: learners that are made from it have lower rates. */
  Checkpoint lowered(Checkpoint c) {
    Map<String, Object> state = new LinkedHashMap<>(c.state());
    Map<String, Object> own = new LinkedHashMap<>(Json.map(state, "health"));
    own.put("roll-backs", rollBacks + 1L);
    state.put("health", own);
    return new Checkpoint(c.step(), c.label(), c.folder(), c.written(), state, c.sha256());
  }

  /** After {@link #restore} with the checkpoint's state: what has been found since is not forgotten. @param to its step */
  void rolledBack(HealthMonitor before, Sick sick, long to) {
    rollBacks = before.rollBacks + 1;
    records.clear();
    records.addAll(before.records);
    Map<String, Object> r = new LinkedHashMap<>();
    r.put("step", sick.step());
    r.put("action", "roll-back");
    r.put("to", to);
    r.put("rates", settings.rates(rollBacks));
    r.put("seen", sick.getMessage());
    add(r, "Rolled back from step " + sick.step() + " to step " + to + ", learning rates times " + settings.rates(rollBacks) + " (roll-back "
        + rollBacks + " of at most " + settings.most() + ")");
  }

  Map<String, Object> state() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("roll-backs", (long) rollBacks);
    out.put("records", List.copyOf(records));
    out.put("curves", recent.plain());
    return out;
  }

  /** @param state of a checkpoint; one that was written before there was a monitor has nothing for it */
  void restore(Map<String, Object> state) {
    Map<String, Object> own = Json.map(state, "health");
    rollBacks = (int) Json.integer(own, "roll-backs", 0);
    records.clear();
    records.addAll(Json.maps(own, "records"));
    recent.restore(Json.map(own, "curves"));
    present = new HashSet<>(findings().keySet());
    if (!own.isEmpty()) {
      write();
    }
  }
}
