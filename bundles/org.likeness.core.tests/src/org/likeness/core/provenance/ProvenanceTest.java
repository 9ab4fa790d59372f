// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.provenance.Claim.Action;
import org.likeness.core.provenance.Claim.SourceType;
import org.likeness.core.provenance.Verdict.Status;
import org.likeness.media.image.Images;

class ProvenanceTest {

  @TempDir
  Path folder;

  private ProvenanceService service(String home) {
    return TestParts.likeness(folder.resolve(home)).provenance();
  }

  private static Claim claim(String watermark) {
    return new Claim(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, List.of(new Action("c2pa.opened", "B's clip"),
        new Action("c2pa.edited", "A's face put in")), List.of(new Claim.Ingredient("parentOf", "b.mp4", "00")), "run-1",
        Map.of("swap.autoencoder", "ab"), watermark);
  }

  @Test
  void aSignedFileIsValidInWords() throws IOException {
    ProvenanceService service = service("home");
    Path file = Files.writeString(folder.resolve("data.bin"), "content");
    Path sidecar = service.sign(file, claim(""));
    assertEquals("data.bin.provenance.json", sidecar.getFileName().toString());
    Verdict v = service.verify(file);
    assertEquals(Status.VALID, v.status());
    assertEquals("signature valid; signer = key " + service.fingerprint() + " (your own), not on any trust list", v.sentence());
    assertTrue(v.ownKey());
    assertEquals(Verdict.Mark.NOT_APPLICABLE, v.watermark());
    Verdict stranger = service("elsewhere").verify(file);
    assertEquals(Status.VALID, stranger.status());
    assertEquals("signature valid; signer = key " + service.fingerprint() + ", not on any trust list", stranger.sentence());
    assertFalse(stranger.ownKey());
    assertFalse(Files.exists(folder.resolve("elsewhere/config/signing-key.pem")), "looking makes no key");
  }

  @Test
  void changedContentAndChangedRecordsAreFoundOut() throws IOException {
    ProvenanceService service = service("home");
    Path file = Files.writeString(folder.resolve("data.bin"), "content");
    Path sidecar = service.sign(file, claim(""));
    String json = Files.readString(sidecar);
    Files.writeString(file, "!", StandardOpenOption.APPEND);
    assertEquals(Status.CHANGED, service.verify(file).status());
    assertTrue(service.verify(file).sentence().startsWith("content changed since signing"));
    Files.writeString(file, "content");
    for (String[] change : new String[][] {{"A's face put in", "nothing done"}, {"run-1", "run-2"}, {"likeness-provenance/1", "other/1"},
        {"\"value\" : \"", "\"value\" : \"AAAA"}, {"\"algorithm\" : \"Ed25519\",", "\"algorithm\" : \"Ed25519\", \"publicKey\" : 3,"}}) {
      assertTrue(json.contains(change[0]), change[0]);
      Files.writeString(sidecar, json.replace(change[0], change[1]));
      assertEquals(Status.CHANGED, service.verify(file).status(), "two values of one key are no record; " + change[0]);
    }
    Files.writeString(sidecar, "{ broken");
    assertEquals(Status.CHANGED, service.verify(file).status());
  }

  @Test
  void withoutARecordNothingIsKnown() throws IOException {
    Path file = Files.writeString(folder.resolve("data.bin"), "content");
    Verdict v = service("home").verify(file);
    assertEquals(Status.UNKNOWN, v.status());
    assertEquals("no record: unknown, not evidence of being real", v.sentence());
    assertThrows(UserProblem.class, () -> service("home").verify(folder.resolve("nothing.png")));
  }

  @Test
  void theInvisibleMarkLeadsToTheRecord() throws IOException {
    Random random = new Random(5);
    Image picture = Image.rgb(256, 256);
    for (int i = 0; i < picture.data().length; i++) {
      int x = i / 3 % 256;
      int y = i / 3 / 256;
      picture.data()[i] = (byte) Math.max(0, Math.min(255, 120 + 60 * Math.sin(x / 17.0) + 40 * Math.cos(y / 23.0) + random.nextGaussian() * 6));
    }
    Marking marking = Marking.of("run-1", "picture.png");
    assertEquals(marking, Marking.of("run-1", "picture.png"));
    Path file = folder.resolve("picture.png");
    Images.write(file, marking.mark(picture));
    ProvenanceService service = service("home");
    service.sign(file, claim(marking.hex()));
    Verdict v = service.verify(file);
    assertEquals(Verdict.Mark.PRESENT, v.watermark());
    assertTrue(v.watermarkSentence().contains(marking.hex()) && v.watermarkSentence().endsWith("as the record says"), v.watermarkSentence());
    Path renamed = folder.resolve("renamed.dat");
    Files.copy(file, renamed);
    assertEquals(Verdict.Mark.PRESENT, service.verify(renamed).watermark(), "the content says that it is a picture");
    Path plain = folder.resolve("plain.png");
    Images.write(plain, picture);
    assertEquals(Verdict.Mark.ABSENT, service.verify(plain).watermark());
    Image small = Image.rgb(10, 10);
    assertEquals(small, marking.mark(small), "too small to carry it");
  }

  @Test
  void theRecordIsSaidInWordsThatDoNothing() throws IOException {
    ProvenanceService service = service("home");
    Path file = Files.writeString(folder.resolve("data.bin"), "content");
    Claim c = new Claim(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA, List.of(new Action("c2pa.edited", "A's face\u001b[2J put in")),
        List.of(new Claim.Ingredient("parentOf", "b\u202e.mp4", "0123456789abcdef0123")), "run-1", Map.of("swap.autoencoder", "ab"), "00ff");
    service.sign(file, c);
    List<String> claims = service.verify(file).claims();
    assertTrue(claims.containsAll(List.of("is a recording with a part made by a trained network (a swap, for example)", "was made by the run run-1",
        "was made with swap.autoencoder", "was made by changing b\\u202e.mp4 (0123456789abcdef…)", "A's face\\u001b[2J put in (c2pa.edited)",
        "carries the invisible mark 00ff")), claims.toString());
    Path moved = Files.move(file, folder.resolve("other.bin"));
    Files.move(folder.resolve("data.bin.provenance.json"), folder.resolve("other.bin.provenance.json"));
    assertTrue(service.verify(moved).claims().contains("was named data.bin when it was signed"));
    Path sidecar = folder.resolve("other.bin.provenance.json");
    Files.writeString(sidecar, Files.readString(sidecar).replace("run-1", "run-2"));
    assertEquals(List.of(), service.verify(moved).claims(), "a record that was changed says nothing");
  }

  @Test
  void aRecordThatIsReplacedIsKeptAndCannotBeLeftOut() throws IOException {
    ProvenanceService first = service("first");
    ProvenanceService second = service("second");
    Path file = Files.writeString(folder.resolve("data.bin"), "content");
    first.sign(file, claim(""));
    Path sidecar = second.sign(file, new Claim(SourceType.ALGORITHMIC_MEDIA, List.of(), List.of(), "", Map.of(), ""));
    List<String> claims = second.verify(file).claims();
    assertEquals("is rendered from a model, without a trained network", claims.get(0));
    assertTrue(claims.stream().anyMatch(c -> c.startsWith("an earlier record of key " + first.fingerprint())
        && c.endsWith("said: it is a recording with a part made by a trained network (a swap, for example)")), claims.toString());
    String whole = Files.readString(sidecar);
    Files.writeString(sidecar, whole.substring(0, whole.indexOf(",\n  \"earlier\"")) + "}");
    assertEquals(Status.VALID, second.verify(file).status());
    assertTrue(second.verify(file).claims().contains("earlier records are named but are missing or were changed"));
    Files.writeString(sidecar, "{ broken");
    assertThrows(UserProblem.class, () -> second.sign(file, claim("")), "what cannot be kept is not replaced");
    assertEquals("{ broken", Files.readString(sidecar));
  }

  @Test
  void theKeyIsReadableByItsOwnerAlone() throws IOException {
    service("home").fingerprint();
    Path key = folder.resolve("home/config/signing-key.pem");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    }
    assertEquals(service("home").fingerprint(), service("home").fingerprint());
    Files.writeString(key, "broken");
    assertTrue(assertThrows(UserProblem.class, () -> service("home").fingerprint()).getMessage().contains("damaged"));
  }
}
