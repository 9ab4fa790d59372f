// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;

/** Everything that makes a face asks: whose was it trained on, and who is shown in the clip. */
class RightsGateTest {
  private static final String EYES = " --detector opencv-cascade --landmarker eyes --workspace ws ";

  @TempDir
  static Path folder;
  private static Shell shell;
  private static Workspace workspace;

  @BeforeAll
  static void train() throws IOException {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.WRITTEN_CONSENT, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.OWN_LIKENESS, 10, 2);
    Files.writeString(folder.resolve("swap.yaml"), Persons.recipe("budget: {steps: 2}\n"));
    shell.run("run swap.yaml --workspace ws --quiet").ok();
    TinyMedia.clip(folder.resolve("clip.mp4"), 3);
  }

  private static void says(String sentence, String... words) {
    for (String w : words) {
      assertTrue(sentence.contains(w), "'" + w + "' is missing in: " + sentence);
    }
  }

  @Test
  void thePersonInTheClipIsAskedFor() {
    says(shell.run("convert clip.mp4 --run swap-a-b --out one.mp4" + EYES).refused(), "who is shown in", "--subject", "target");
    says(shell.run("convert clip.mp4 --baseline mean-face --identity person-a --out one.mp4" + EYES).refused(), "who is shown in");
    says(shell.run("convert clip.mp4 --baseline pasted-back --out one.mp4" + EYES).refused(), "who is shown in");
    says(shell.run("convert clip.mp4 --run swap-a-b --subject Ben --out one.mp4" + EYES).refused(), "'Ben'", "no basis");
    says(shell.run("convert clip.mp4 --run swap-a-b --subject Ben --basis own-likeness --expires 2020-01-01 --out one.mp4" + EYES).refused(), "2020-01-01");
    says(shell.run("convert clip.mp4 --run swap-a-b --subject Ben --basis own-likeness --scope evaluate --out one.mp4" + EYES).refused(), "covers only");
    assertFalse(Files.exists(folder.resolve("one.mp4")));
    shell.run("convert clip.mp4 --run swap-a-b --subject Ben --basis own-likeness --out one.mp4" + EYES).ok();
    shell.run("convert clip.mp4 --baseline unchanged --out unchanged.mp4" + EYES).ok();
  }

  @Test
  void aDatasetThatHoldsTheClipAnswersForIt() {
    TinyMedia.clip(folder.resolve("other.mp4"), 4);
    shell.run("dataset import other.mp4 --name clips --subject Ben --workspace ws").ok();
    says(shell.run("convert other.mp4 --run swap-a-b --out two.mp4" + EYES).refused(), "'Ben'", "dataset rights clips --subject");
    shell.run("dataset rights clips --subject Ben --basis own-likeness --workspace ws").ok();
    shell.run("convert other.mp4 --run swap-a-b --out two.mp4" + EYES).ok();
  }

  @Test
  void anotherFaceAlwaysCarriesTheMark() throws IOException {
    Files.writeString(folder.resolve("unmarked.yaml"), "likeness: 1\nkind: convert\nname: unmarked\nrun: swap-a-b\nsource: clip.mp4\n"
        + "target: {name: Ben, basis: own-likeness}\nmark: false\n");
    says(shell.run("run unmarked.yaml --workspace ws").refused(), "unmarked.yaml:7", "'mark'");
  }

  @Test
  void anImportedRunIsAskedForItsFaces() {
    shell.run("runs export swap-a-b --out run.zip --workspace ws").ok();
    Workspace other = Product.likeness().workspace(folder.resolve("other"), true);
    shell.run("runs import run.zip --workspace other").ok();
    String convert = "convert clip.mp4 --run swap-a-b --subject Ben --basis own-likeness --out three.mp4" + EYES.replace("ws", "other");
    says(shell.run(convert).refused(), "in no dataset of this workspace");
    Persons.create(other, folder.resolve("pictures2"), "person-a", Basis.SYNTHETIC_PERSON, 9, 7);
    Persons.create(other, folder.resolve("pictures2"), "person-b", Basis.SYNTHETIC_PERSON, 9, 8);
    says(shell.run(convert).refused(), "'person-a' here is not the one");
    assertFalse(Files.exists(folder.resolve("three.mp4")));
  }

  @Test
  void rightsAreShownRecordedAndKept() throws IOException {
    Files.writeString(folder.resolve("consent.txt"), "I agree.");
    Persons.create(workspace, folder.resolve("pictures"), "person-c", Basis.NONE, 3, 9);
    String name = workspace.datasets().get("person-c").items().get(0).subject();
    String flags = name.isEmpty() ? "" : " --subject " + name;
    says(shell.run("dataset rights person-c --workspace ws").ok().out(), "none");
    shell.run("dataset rights person-c%s --basis written-consent --evidence consent.txt --scope train-swap,evaluate --expires 2099-12-31 --workspace ws",
        flags).ok();
    says(shell.run("dataset rights person-c --workspace ws").ok().out(), "written consent", "2099-12-31", "evidence/consent.txt", "training a swap", "formerly");
    says(shell.run("dataset rights person-c --basis consent --workspace ws").refused(), "written-consent");
    says(shell.run("dataset rights person-c --expires 2030-01-01 --workspace ws").refused(), "--basis");
    assertEquals(0, shell.run("dataset verify person-c --json --workspace ws").json().size());
  }
}
