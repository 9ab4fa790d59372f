// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.likeness.core.Likeness;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Rights;
import org.likeness.datasets.Use;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.widgets.Numbers;

/** Reads the tree of a workspace. On a background thread: it opens every dataset and run. */
final class ExplorerContent {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private ExplorerContent() {}

  static List<Node> read(Workspace workspace, Likeness likeness) {
    return List.of(section("datasets", "Datasets", "dataset", datasets(workspace)),
        section("recipes", "Recipes", "recipe", recipes(workspace)),
        section("runs", "Runs", "run", runs(workspace)),
        section("models", "Models", "model", models(likeness)),
        section("trash", "Trash", "trash", trash(workspace)));
  }

  private static List<Node> trash(Workspace w) {
    return w.trash().items().stream().map(i -> new Node("trash/" + i.place(), i.name(), i.kind() + " · " + DAY.format(i.discarded()), "trash",
        null, "Restore takes it back to " + i.from(), i, null, List.of())).toList();
  }

  private static Node section(String key, String label, String icon, List<Node> children) {
    return new Node(key, label, children.isEmpty() ? "" : Integer.toString(children.size()), icon, null, "", null, null,
        children);
  }

  private static List<Node> datasets(Workspace w) {
    List<Node> out = new ArrayList<>();
    for (Dataset d : w.datasets().list()) {
      Dataset.Counts c = d.counts();
      String refusal = Rights.refusal(d, Use.TRAIN_SWAP, LocalDate.now()).orElse("");
      out.add(new Node("datasets/" + d.name(), d.name(), counts(c), "dataset", refusal.isEmpty() ? null : "blocked", refusal, d,
          ThingInput.of(Thing.DATASET, d.name()), List.of()));
    }
    return out;
  }

  private static String counts(Dataset.Counts c) {
    List<String> parts = new ArrayList<>();
    add(parts, c.images(), "image");
    add(parts, c.videos(), "clip");
    add(parts, c.faces(), "face");
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, int n, String noun) {
    if (n > 0) {
      parts.add(Numbers.grouped(n) + " " + noun + (n == 1 ? "" : "s"));
    }
  }

  private static List<Node> recipes(Workspace w) {
    List<Node> out = new ArrayList<>();
    for (Path file : w.recipes().files()) {
      out.add(new Node("recipes/" + file.getFileName(), file.getFileName().toString(), "", "recipe", null, "", file,
          ThingInput.of(Thing.RECIPE, file.toString()), List.of()));
    }
    return out;
  }

  private static List<Node> runs(Workspace w) {
    List<Node> out = new ArrayList<>();
    for (Run r : w.runs().list()) {
      RunInfo i = r.info();
      out.add(new Node("runs/" + r.id(), i.name(), i.state().word() + " · " + CLOCK.format(i.created()), "run", badge(i),
          i.id() + (i.reason().isEmpty() ? "" : "\n" + i.reason()), r,
          ThingInput.of(Thing.RUN, r.id()), List.of()));
    }
    return out;
  }

  private static String badge(RunInfo i) {
    return switch (i.state()) {
      case RUNNING, QUEUED -> "play";
      case PAUSED -> "pause";
      case FINISHED -> "ok";
      case STOPPED -> "stop";
      case FAILED -> "error";
      case INTERRUPTED -> "warning";
    };
  }

  private static List<Node> models(Likeness likeness) {
    List<Node> out = new ArrayList<>();
    for (ModelEntry m : likeness.models().catalogue()) {
      boolean there = likeness.models().isInstalled(m.id());
      out.add(new Node("models/" + m.id(), m.id(), there ? "installed" : "not installed", "model", there ? "ok" : null, m.description(), m, null,
          List.of()));
    }
    return out;
  }
}
