// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.workbench.training.yaml.YamlText;

/** The first text of a recipe: names what the workspace has, and leaves empty what it has not. */
final class Template {
  private static final String NOTHING = "";

  private Template() {}

  static boolean exists(String kind) {
    return Template.class.getResource("/templates/" + kind + ".yaml") != null;
  }

  static String of(String kind, String name, Workspace workspace) {
    String text = read(kind).replace("NAME", name);
    for (Map.Entry<String, String> e : values(workspace).entrySet()) {
      text = text.replace("${" + e.getKey() + "}", YamlText.of(e.getValue()));
    }
    return text;
  }

  private static String read(String kind) {
    try (InputStream in = Template.class.getResourceAsStream("/templates/" + kind + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> values(Workspace w) {
    List<Dataset> all = w.datasets().list();
    List<String> faces = all.stream().filter(d -> d.counts().faces() > 0).map(Dataset::name).toList();
    String fake = faces.stream().filter(n -> n.matches("(?i).*(swap|fake|forged|synth).*")).findFirst().orElse(at(faces, 1));
    String clip = file(w, all, Media.VIDEO);
    Map<String, String> out = new LinkedHashMap<>();
    List<String> persons = Originals.pair(w);
    if (persons.isEmpty()) {
      persons = faces; // the form says what is missing
    }
    out.put("a", at(persons, 0));
    out.put("b", at(persons, 1));
    out.put("fake", fake);
    out.put("real", faces.stream().filter(n -> !n.equals(fake)).findFirst().orElse(fake));
    out.put("clip", clip);
    out.put("media", clip.isEmpty() ? file(w, all, Media.IMAGE) : clip);
    out.put("faces-of", all.stream().filter(d -> d.counts().faces() == 0).map(Dataset::name).findFirst().orElse("faces"));
    out.put("swap-run", run(w, "swap").map(Run::id).orElse(NOTHING));
    out.put("edit-run", run(w, "ganimation").or(() -> run(w, "stargan")).map(Run::id).orElse(NOTHING));
    out.put("detect-run", run(w, "detect").map(Run::id).orElse(NOTHING));
    out.put("recipe", w.recipes().files().stream().findFirst().map(f -> inWorkspace(w, f)).orElse(NOTHING));
    out.put("result", run(w, "convert").flatMap(Template::clip).orElse(NOTHING));
    return out;
  }

  /** The name at an index, or the last one before it. */
  private static String at(List<String> names, int i) {
    return names.isEmpty() ? NOTHING : names.get(Math.min(i, names.size() - 1));
  }

  private static String file(Workspace w, List<Dataset> datasets, Media media) {
    for (Dataset d : datasets) {
      Optional<DatasetItem> item = d.items().stream().filter(i -> i.media() == media).findFirst();
      if (item.isPresent()) {
        return inWorkspace(w, d.file(item.get()));
      }
    }
    return NOTHING;
  }

  private static String inWorkspace(Workspace w, Path file) {
    return file.startsWith(w.folder()) ? "${workspace}/" + w.folder().relativize(file).toString().replace('\\', '/') : file.toString();
  }

  /** The newest run of a kind that has something to build upon. */
  private static Optional<Run> run(Workspace w, String kind) {
    return w.runs().list().stream().filter(r -> r.info().kind().equals(kind))
        .filter(r -> r.info().state() == RunState.FINISHED || !r.checkpoints().isEmpty()).findFirst();
  }

  private static Optional<String> clip(Run convert) {
    try {
      String file = convert.recipe().root().optional("output").map(o -> o.text("file", "")).orElse("");
      return file.isEmpty() ? convert.file("swap.mp4").map(Path::toString) : Optional.of(file);
    } catch (UserProblem e) {
      return Optional.empty(); // a damaged recipe names nothing
    }
  }
}
