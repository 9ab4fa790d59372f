// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.cli.internal.Cli;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.RunState;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.audio.Sound;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoReader;

/** The main job by single commands, on rendered persons and with the smallest settings: what comes out, and where Ctrl-C leaves it. */
class WholeJobTest {
  private static final String CASCADES = " --detector opencv-cascade --landmarker eyes --crop-size 96 ";

  @TempDir
  static Path folder;
  private static Shell shell;
  private static Workspace workspace;

  /** Persons, faces and a swap, once for all tests. */
  @BeforeAll
  static void work() throws Exception {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    render("a.mp4", 3, 3, 1, "expressive");
    render("b.mp4", 2, 2, 2, "expressive");
    render("driving.mp4", 2, 2, 3, "speech");
    render("exact.mp4", 3, 2, 3, "speech");
    for (String who : List.of("a", "b")) {
      JsonNode extracted = shell.run("extract clips/%s.mp4 --dataset person-%s --subject %s --basis synthetic-person --name extract-%s --json"
          + CASCADES + "--workspace ws", who, who, who, who).json();
      assertEquals("finished", extracted.get("state").asText());
      double faces = extracted.get("results").get(0).get("value").asDouble();
      assertTrue(faces >= 18, faces + " faces in 25 frames");
    }
    Files.writeString(folder.resolve("swap.yaml"), Persons.recipe("budget: {steps: 8}\n"));
    shell.run("run swap.yaml --workspace ws").ok();
    shell.run("convert clips/driving.mp4 --run swap-a-b --out swap.mp4 --name convert" + CASCADES + "--workspace ws").ok();
  }

  private static void render(String file, int person, int on, int motion, String kind) {
    shell.run("synthesise --person %d --on %d --motion %d --kind %s --seconds 1 --size 160 --file %s --out clips --workspace ws", person, on,
        motion, kind, file).ok();
  }

  @Test
  void conversionKeepsFramesRateAndSound() {
    try (VideoReader before = VideoReader.open(folder.resolve("clips/driving.mp4")); VideoReader after = VideoReader.open(folder.resolve("swap.mp4"))) {
      VideoInfo a = before.info();
      VideoInfo b = after.info();
      assertEquals(25, b.frames());
      assertEquals(a.frames(), b.frames());
      assertEquals(a.fps(), b.fps());
      assertEquals(a.width() + "x" + a.height(), b.width() + "x" + b.height());
      assertEquals(a.audioCodec(), b.audioCodec());
      assertFalse(b.audioCodec().isEmpty());
    }
    Sound a = AudioReader.read(folder.resolve("clips/driving.mp4"), 48_000, 1);
    Sound b = AudioReader.read(folder.resolve("swap.mp4"), 48_000, 1);
    assertEquals(a.samples().length, b.samples().length, 2048);
    double difference = 0;
    for (int i = 0; i < Math.min(a.samples().length, b.samples().length); i++) {
      difference = Math.max(difference, Math.abs(a.samples()[i] - b.samples()[i]));
    }
    assertEquals(0, difference, 1e-4, "the sound is copied");
  }

  @Test
  void theResultIsSignedAndSaysSo() throws Exception {
    JsonNode verdict = shell.run("provenance verify swap.mp4 --json").json();
    assertEquals("valid", verdict.get("status").asText());
    assertTrue(verdict.get("record").toString().contains("compositeWithTrainedAlgorithmicMedia"), verdict.toString());
    Path copy = Files.copy(folder.resolve("swap.mp4"), folder.resolve("changed.mp4"));
    Files.copy(folder.resolve("swap.mp4.provenance.json"), folder.resolve("changed.mp4.provenance.json"));
    byte[] bytes = Files.readAllBytes(copy);
    bytes[bytes.length / 2] ^= 1;
    Files.write(copy, bytes);
    Shell.Result changed = shell.run("provenance verify changed.mp4 --json");
    assertEquals(Cli.BAD_INPUT, changed.status());
    assertTrue(changed.out().contains("\"changed\""), changed.out());
  }

  @Test
  void theExactAnswerMeasuresPerfectAndDifferencesAreOfPairs() {
    shell.run("convert clips/driving.mp4 --baseline unchanged --out unchanged.mp4 --name unchanged --workspace ws").ok();
    shell.run("convert clips/driving.mp4 --baseline mean-face --mean-of person-a --out mean.mp4 --name mean" + CASCADES + "--workspace ws").ok();
    JsonNode run = shell.run("evaluate clips/exact.mp4 unchanged.mp4 mean.mp4 --reference clips/exact.mp4 --geometry clips/exact.json"
        + " --before clips/driving.mp4 --identity person-a "
        + "--metrics ssim,landmark-error,identity-similarity --json" + CASCADES + "--workspace ws").json();
    assertEquals(1, value(run, "metric.ssim", "exact"), 1e-9);
    assertTrue(value(run, "metric.landmark-error", "exact") > 0, "the finder is measured against exact points");
    double other = value(run, "metric.ssim", "unchanged");
    assertTrue(other < 0.99 && other > 0.1, "SSIM of B " + other);
    assertEquals(1 - other, value(run, "metric.ssim", "exact minus unchanged"), 1e-6);
    assertTrue(value(run, "metric.identity-similarity", "exact") > value(run, "metric.identity-similarity", "unchanged"));
    JsonNode swap = result(run, "metric.identity-similarity", "mean").get("recipe");
    assertEquals(value(run, "metric.identity-similarity", "exact"), Double.parseDouble(swap.get("ceiling").asText()), 1e-3);
    assertEquals(value(run, "metric.identity-similarity", "unchanged"), Double.parseDouble(swap.get("floor").asText()), 0.05);
    assertTrue(result(run, "metric.identity-similarity", "mean").get("readWith").asText().startsWith("floor "));
    String shown = shell.run("runs show %s --workspace ws", run.get("id").asText()).ok().out();
    assertTrue(shown.contains("READ WITH") && shown.contains("(the exact answer)") && shown.contains("one of 6 comparisons"), shown);
    assertTrue(result(run, "metric.ssim", "mean").get("recipe").get("region").asText().startsWith("the face"));
  }

  private static double value(JsonNode run, String id, String subject) {
    return result(run, id, subject).get("value").asDouble();
  }

  private static JsonNode result(JsonNode run, String id, String subject) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals(id) && r.get("subject").asText().equals(subject)) {
        return r;
      }
    }
    throw new AssertionError(id + " of " + subject + " is missing: " + run.get("results"));
  }

  @Test
  void detectorsAreTrainedTestedAndAsked() throws Exception {
    assertTrue(shell.run("detect --real person-a --fake person-b --workspace ws").refused().contains("validation"), "too few faces");
    JsonNode run = shell.run("run %s --json --workspace ws", detection("spectrum", "spectrum")).json();
    double auc = value(run, "detect.auc", "forgery.spectrum");
    assertTrue(auc >= 0 && auc <= 1, "AUC " + auc);
    JsonNode control = result(run, "detect.false-alarms", "forgery.spectrum on A again");
    assertTrue(control.get("n").asInt() > 0 && control.get("value").asDouble() <= 1, control.toString());
    JsonNode score = shell.run("detect clips/driving.mp4 --run spectrum --json --workspace ws").json();
    double p = value(score, "score.p-fake", "driving.mp4");
    assertTrue(p >= 0 && p <= 1, "P(fake) " + p);
    assertTrue(shell.run("detect swap.mp4 --workspace ws").refused().contains("--run"));
    assertTrue(shell.run("detect swap.mp4 --run swap-a-b --workspace ws").refused().contains("'swap'"));
  }

  @Test
  void everyListingIsJson() {
    JsonNode plugins = shell.run("plugins list --json").json();
    assertTrue(plugins.size() >= 20, plugins.size() + " plug-ins");
    for (JsonNode p : plugins) {
      for (String key : List.of("kind", "id", "label", "bundle", "version", "licence", "state")) {
        assertTrue(p.hasNonNull(key), key + " of " + p);
      }
      JsonNode shown = shell.run("plugins show %s --json", p.get("id").asText()).json();
      assertTrue(shown.get("parameters").isArray());
    }
    assertTrue(shell.run("models list --json").json().toString().contains("face-api"));
    assertTrue(shell.run("dataset list --json --workspace ws").json().size() >= 2);
    assertTrue(shell.run("dataset show person-a --json --workspace ws").json().get("faces").asInt() >= 18);
    assertEquals(0, shell.run("dataset verify person-a --json --workspace ws").json().size());
    assertTrue(shell.run("runs list --json --workspace ws").json().size() >= 4);
    assertEquals("swap", shell.run("runs show swap-a-b --json --workspace ws").json().get("kind").asText());
    assertTrue(shell.run("runs compare extract-a extract-b --json --workspace ws").json().get("differences").size() > 0);
    shell.run("runs export swap-a-b --out run.zip --json --workspace ws").json();
    shell.run("runs import run.zip --json --workspace other").json();
    assertEquals("finished", shell.run("runs show last --json --workspace other").json().get("state").asText());
    shell.run("new fresh --json").json();
    JsonNode dry = shell.run("run swap.yaml --dry-run --json --workspace ws").json();
    assertEquals(2, dry.get("batch").asInt());
    assertEquals("extract", shell.run("extract clips/a.mp4 --show-recipe --json").json().get("kind").asText());
    Shell.Result doctor = shell.run("doctor --json");
    assertTrue(doctor.out().strip().startsWith("[") && doctor.out().strip().endsWith("]"), doctor.out());
    shell.run("dataset import clips/a.mp4 --name imported --json --workspace ws").json();
  }

  @Test
  void ctrlCInEachPhaseLeavesNothingHalfDone() throws Exception {
    stop("Rendering", "synthesise --person 5 --seconds 1 --size 96 --out half --workspace ws --name stop-render", "stop-render");
    assertFalse(Files.exists(folder.resolve("half/person.mp4")));
    stop("Finding faces in", "extract clips/b.mp4 --dataset half --name stop-extract" + CASCADES + "--workspace ws", "stop-extract");
    assertEquals(0, workspace.datasets().get("half").faces().size());
    assertEquals(List.of(), workspace.datasets().get("half").verify(org.likeness.api.task.Progress.NONE));
    Files.writeString(folder.resolve("long.yaml"), Persons.recipe("budget: {steps: 100000}\n").replace("swap-a-b", "stop-train"));
    stop("Training", "run long.yaml --workspace ws", "stop-train");
    stop("Converting", "convert clips/driving.mp4 --run swap-a-b --out half.mp4 --name stop-convert" + CASCADES + "--workspace ws", "stop-convert");
    assertFalse(Files.exists(folder.resolve("half.mp4")));
    stop("Averaging", "convert clips/driving.mp4 --baseline mean-face --mean-of person-a --out half.mp4 --name stop-mean" + CASCADES
        + "--workspace ws", "stop-mean");
    stop("Comparing", "evaluate swap.mp4 --reference clips/exact.mp4 --metrics ssim --name stop-evaluate" + CASCADES + "--workspace ws",
        "stop-evaluate");
    stop("raining", "run " + detection("stop-detect", "meso4") + " --workspace ws", "stop-detect");
    assertEquals("", Leftovers.in(folder));
    assertFalse(Files.exists(folder.resolve("half.mp4")));
  }

  /** A recipe whose split leaves enough of so short clips. */
  private static String detection(String name, String detector) throws Exception {
    Files.writeString(folder.resolve(name + ".yaml"), """
        likeness: 1
        kind: detect
        name: %s
        detector: %s
        real: person-a
        fake: person-b
        split: {training: 0.4, validation: 0.3, gap: 0}
        controls: {A again: person-a}
        """.formatted(name, detector));
    return name + ".yaml";
  }

  private static void stop(String phrase, String line, String name) {
    Shell.Result r = shell.runUntil(phrase, line);
    assertEquals(Cli.INTERRUPTED, r.status(), () -> line + "\n" + r.err() + r.out());
    assertTrue(r.err().contains("likeness: interrupted"), r.err());
    assertEquals(RunState.STOPPED, workspace.runs().find(name).info().state(), line);
  }

  @Test
  void recipesOfTheDocumentsResolve() throws Exception {
    Path recipes = Path.of(System.getProperty("likeness.repo", "../..")).resolve("docs/recipes");
    Persons.create(workspace, folder.resolve("pictures"), "real-frames", org.likeness.datasets.Basis.SYNTHETIC_PERSON, 8, 3);
    Persons.create(workspace, folder.resolve("pictures"), "swapped-frames", org.likeness.datasets.Basis.SYNTHETIC_PERSON, 8, 4);
    Persons.create(workspace, folder.resolve("pictures"), "pasted-back-frames", org.likeness.datasets.Basis.SYNTHETIC_PERSON, 8, 5);
    Persons.create(workspace, folder.resolve("pictures"), "pasted-back-full-frames", org.likeness.datasets.Basis.SYNTHETIC_PERSON, 8, 6);
    for (String name : List.of("expressions-a", "expressions-b", "expressions-c")) {
      Persons.create(workspace, folder.resolve("pictures"), name, org.likeness.datasets.Basis.SYNTHETIC_PERSON, 8, 7);
    }
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(recipes)) {
      all.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
    }
    assertTrue(files.size() >= 17, files + "");
    for (Path file : files) {
      String yaml = shell.call("", "run", file.toAbsolutePath().toString(), "--dry-run", "--workspace", "ws").ok().out();
      assertFalse(yaml.contains("${"), yaml);
      assertEquals(RecipeYaml.read(file).name(), RecipeYaml.parse(yaml, "resolved").name());
      assertTrue(Files.readString(recipes.resolve("README.md")).contains("(" + file.getFileName() + ")"), file + " is not in the README");
    }
  }
}
