// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.Images;

/** Sets of pictures against each other: a folder against a folder, a dataset against either, with what the numbers are over. */
class SetsTest {
  @TempDir
  static Path folder;
  private static Shell shell;

  @BeforeAll
  static void pictures() throws IOException {
    shell = new Shell(folder);
    stripes("real", 0, 40, 1);
    stripes("like", 0, 40, 2);
    stripes("unlike", 60, 40, 3);
    stripes("one", 0, 1, 4);
    shell.run("dataset import unlike --name unlike-set --workspace ws").ok();
  }

  /** Pictures of random stripes, brighter by so much. */
  private static void stripes(String name, int brighter, int count, long seed) throws IOException {
    Files.createDirectories(folder.resolve(name));
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      Image image = Image.rgb(32, 32);
      double rate = 0.2 + random.nextDouble();
      double phase = 6 * random.nextDouble();
      for (int k = 0; k < image.data().length; k++) {
        image.data()[k] = (byte) (int) Math.clamp(100 + brighter + 50 * Math.sin(rate * (k / 3 % 32) + phase) + 9 * random.nextGaussian(), 0, 255);
      }
      Images.write(folder.resolve(name).resolve(i + ".png"), image);
    }
  }

  private static JsonNode evaluate(String flags) {
    return shell.run("evaluate " + flags + " --json --workspace ws").json();
  }

  private static JsonNode result(JsonNode run, String id) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals(id)) {
        return r;
      }
    }
    throw new AssertionError(id + " in " + run.get("results"));
  }

  @Test
  void madePicturesAreMeasuredAgainstRealOnes() {
    JsonNode alike = evaluate("--set like --reference real");
    JsonNode apart = evaluate("--set unlike-set --reference real");
    for (String id : new String[] {"set-metric.kid", "set-metric.fid"}) {
      JsonNode near = result(alike, id);
      JsonNode far = result(apart, id);
      assertTrue(far.get("value").asDouble() > 2 * Math.abs(near.get("value").asDouble()), id + ": " + near.get("value") + " and " + far.get("value"));
      assertTrue(near.get("label").asText().endsWith("over features.random"), near.get("label").asText());
      assertTrue(near.get("unit").asText().endsWith("of features.random"), near.get("unit").asText());
      assertTrue(far.get("recipe").get("features").asText().contains("channels=16"), far.get("recipe").toString());
      assertEquals("40 pictures of dataset unlike-set", far.get("recipe").get("candidate").asText());
      assertEquals("40 pictures in folder real", far.get("recipe").get("reference").asText());
    }
    assertTrue(result(apart, "set-metric.kid").get("low").asDouble() > 0, "surely apart");
    JsonNode again = evaluate("--set like --reference real");
    assertEquals(result(alike, "set-metric.kid").get("value"), result(again, "set-metric.kid").get("value"));
    String shown = shell.run("runs show last --workspace ws").out();
    assertTrue(shown.contains("no interval: it is biased upwards") && shown.contains("real against real"), shown);
  }

  @Test
  void featuresAreChosenByTheRecipe() throws IOException {
    Files.writeString(folder.resolve("sets.yaml"), String.join("\n", "likeness: 1", "kind: sets", "set: like", "reference: unlike", "most: 30",
        "metrics: [kid, {id: kid, features: {id: pixels, side: 4}}]"));
    JsonNode run = shell.run("run sets.yaml --json --workspace ws").json();
    assertEquals(2, run.get("results").size());
    String labels = run.get("results").findValuesAsText("label").toString();
    assertTrue(labels.contains("over features.random") && labels.contains("over features.pixels"), labels);
    assertTrue(run.get("results").get(0).get("recipe").get("candidate").asText().startsWith("30 of 40 pictures"), run.toString());
    Files.writeString(folder.resolve("wrong.yaml"), String.join("\n", "likeness: 1", "kind: sets", "set: like", "reference: real",
        "metrics: [{id: fid, features: {id: pixels, side: 0}}]"));
    String said = shell.run("run wrong.yaml --workspace ws").refused();
    assertTrue(said.contains("wrong.yaml:5") && said.contains("side") && said.contains("1"), said);
  }

  /** What is real against itself is what a number of pictures like them should be near to. */
  @Test
  void theReferenceIsMeasuredAgainstItself() throws IOException {
    Files.writeString(folder.resolve("many.yaml"), String.join("\n", "likeness: 1", "kind: sets", "set: unlike", "reference: real",
        "metrics: [fid, precision, recall, density, coverage, mind, nearest-neighbour]"));
    JsonNode run = shell.run("run many.yaml --json --workspace ws").json();
    assertEquals(7, run.get("results").size());
    for (JsonNode r : run.get("results")) {
      String band = r.get("recipe").get("real against real").asText();
      assertTrue(band.endsWith("reference against itself, 5 disjoint pairs of 20 pictures"), band);
      double[] ends = java.util.Arrays.stream(band.substring(band.indexOf('(') + 1, band.indexOf(')')).split(" to ")).mapToDouble(Double::parseDouble).toArray();
      double value = r.get("value").asDouble();
      assertTrue(ends[0] <= ends[1] && (value < ends[0] || value > ends[1]), r.get("id") + ": pictures of another kind are told from it: " + value + ", " + band);
    }
  }

  private static void network(String name) throws IOException {
    try (InputStream in = SetsTest.class.getResourceAsStream("features.pt")) {
      Files.write(folder.resolve(name), in.readAllBytes());
    }
  }

  /** Whatever is measured and by whatever features: the number says both, and what it is of the reference against itself. */
  @Test
  void everyMetricAndExtractorSaysWhatItHasMeasured() throws IOException {
    network("net.pt");
    Files.writeString(folder.resolve("every.yaml"), String.join("\n", "likeness: 1", "kind: sets", "set: unlike", "reference: real", "metrics:",
        "  - {id: swd, side: 32, patches: 4, directions: 8}", "  - {id: ms-ssim-diversity, side: 32}",
        "  - {id: classifier-score, features: {id: torchscript, file: net.pt, side: 32}}", "  - {id: fid, features: {id: pca, side: 8, components: 5}}",
        "  - {id: mind, features: {id: dct, side: 32}}", "  - {id: kid, features: {id: embedder, embedder: lbph}}"));
    JsonNode run = shell.run("run every.yaml --json --workspace ws").json();
    assertEquals(6, run.get("results").size(), run.toString());
    String[] said = {"features.pixels", "features.pixels", "features.torchscript", "features.pca", "features.dct", "features.embedder"};
    for (int i = 0; i < said.length; i++) {
      JsonNode r = run.get("results").get(i);
      assertTrue(r.get("label").asText().endsWith("over " + said[i]), r.get("label").asText());
      String parts = i == 1 || i == 2 ? "5 random parts of the reference, 20 pictures each" : "5 disjoint pairs of 20 pictures";
      assertTrue(r.get("recipe").get("real against real").asText().endsWith(parts), r.toString());
    }
    JsonNode score = run.get("results").get(2).get("recipe");
    assertTrue(score.get("features: network").asText().matches("net.pt, SHA-256 [0-9a-f]{64}"), score.toString());
    assertTrue(score.get("features").asText().contains(folder.resolve("net.pt").toString()), "a path that means the same anywhere: " + score);
    assertTrue(run.get("results").get(3).get("recipe").get("features: values").asText().contains("5 principal components of the 40 pictures of the reference"), run.toString());
    assertTrue(run.get("results").get(5).get("recipe").get("features: embedder").asText().startsWith("identity.lbph"), run.toString());
  }

  /** Before the first number: no other metric has been computed for nothing. */
  @Test
  void aNetworkThatGivesNoFeaturesIsOneSentence() throws IOException {
    network("net.pt");
    Files.writeString(folder.resolve("text.pt"), "no network");
    String start = "likeness: 1\nkind: sets\nset: like\nreference: real\nmetrics: [kid, {id: fid, features: {id: torchscript";
    String[][] wrong = {{"file: text.pt", "text.pt is no network that torch.jit.save has saved"}, {"file: none.pt", "there is no file " + folder.resolve("none.pt")},
        {"file: net.pt, layout: channels-last", "net.pt does not take a picture as [1, 64, 64, 3]"}, {"side: 32", "features.torchscript needs 'file'"},
        {"file: net.pt, mean: [0.5]", "'mean' and 'deviation' have a number for each of red, green and blue"}};
    for (String[] w : wrong) {
      Files.writeString(folder.resolve("network.yaml"), start + ", " + w[0] + "}}]\n");
      String said = shell.run("run network.yaml --workspace ws").refused();
      assertTrue(said.contains(w[1]), said);
    }
    String said = shell.run("evaluate --set like --reference real --metrics classifier-score --workspace ws").refused();
    assertTrue(said.contains("features.torchscript needs 'file'"), said);
  }

  /** Two classes of pictures: folders in a folder, and the subjects of a dataset. */
  @Test
  void aClassifierLearnsFromTheSetWhatTheReferenceShows() throws IOException {
    for (String show : new String[] {"dark", "light"}) {
      for (String set : new String[] {"first", "second"}) {
        stripes(set + "/" + show, show.equals("dark") ? 0 : 60, 20, (set + show).hashCode());
      }
      shell.run("dataset import second/" + show + " --name second-set --subject " + show + " --basis synthetic-person --workspace ws").ok();
    }
    String start = "likeness: 1\nkind: sets\nmetrics: [classification-accuracy]\nset: first\n";
    Files.writeString(folder.resolve("classes.yaml"), start + "reference: second-set\nlabels: subject\n");
    JsonNode r = shell.run("run classes.yaml --json --workspace ws").json().get("results").get(0);
    assertTrue(r.get("value").asDouble() > 0.95, r.toString());
    assertEquals("2 that both sets show", r.get("recipe").get("classes").asText());
    assertEquals("40 pictures in folder first", r.get("recipe").get("candidate").asText());
    assertTrue(r.get("recipe").get("real against real").asText().endsWith("5 disjoint pairs of 20 pictures"), r.toString());
    Files.writeString(folder.resolve("classes.yaml"), start + "reference: real\nlabels: label\n");
    assertTrue(shell.run("run classes.yaml --workspace ws").refused().contains("40 of 40 pictures in folder real have no label"));
    Files.writeString(folder.resolve("classes.yaml"), start.replace("first", "like") + "reference: second-set\n");
    assertTrue(shell.run("run classes.yaml --workspace ws").refused().contains("'labels: subject' or 'labels: label'"));
    stripes("third/light", 60, 4, 9);
    stripes("third/dim", 30, 4, 9);
    Files.writeString(folder.resolve("classes.yaml"), start.replace("first", "third") + "reference: second-set\nlabels: subject\n");
    assertTrue(shell.run("run classes.yaml --workspace ws").refused().endsWith("8 pictures in folder third and 40 pictures of dataset second-set share only 'light'"));
  }

  @Test
  void badInputIsOneSentence() {
    assertTrue(shell.run("evaluate --set nobody --reference real --workspace ws").refused().contains("is neither a dataset of this workspace nor a folder of pictures"));
    assertTrue(shell.run("evaluate --set like --workspace ws").refused().contains("'reference' is missing"));
    assertTrue(shell.run("evaluate --set one --reference real --workspace ws").refused().contains("needs at least 2 pictures, and there are 1 pictures in folder one"));
    assertTrue(shell.run("evaluate --set like --reference real --pairing shown --workspace ws").refused().contains("is about clips"));
    assertTrue(shell.run("evaluate --workspace ws").refused().contains("Name the clips to measure"));
  }
}
