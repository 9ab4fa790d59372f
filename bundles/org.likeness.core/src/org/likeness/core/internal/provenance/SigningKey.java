// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;

/** The user's Ed25519 key (RFC 8032), PKCS#8 in PEM, readable by the user alone; made at the first use. */
record SigningKey(PrivateKey secret, PublicKey open) {
  private static final String FILE = "signing-key.pem";

  /** The first 16 hex digits of the SHA-256 of the public key (X.509 form). */
  static String fingerprint(PublicKey key) {
    return Hashes.sha256(key.getEncoded()).substring(0, 16);
  }

  static boolean exists(Path config) {
    return Files.exists(config.resolve(FILE));
  }

  static SigningKey of(Path config) {
    Path file = config.resolve(FILE);
    if (!Files.exists(file)) {
      make(config, file);
    }
    try {
      String[] parts = Files.readString(file).split("-----[A-Z ]+-----");
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      return new SigningKey(factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(parts[1]))),
          factory.generatePublic(new X509EncodedKeySpec(decoded(parts[3]))));
    } catch (IOException e) {
      throw Problems.reading(file, e);
    } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
      throw new UserProblem("The signing key " + file + " is damaged; move it away and a new one is made", e);
    }
  }

  private static void make(Path config, Path file) {
    try {
      Files.createDirectories(config);
    } catch (IOException e) {
      throw Problems.writing(config, e);
    }
    try (FileLocks lock = waited(config.resolve("signing-key.lock"))) {
      if (Files.exists(file)) {
        return; // another process was quicker
      }
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      String pem = pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("PUBLIC KEY", pair.getPublic().getEncoded());
      Atomic.write(file, temp -> {
        if (Files.getFileStore(temp.getParent()).supportsFileAttributeView("posix")) {
          Files.createFile(temp, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(temp, pem);
      });
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java from 15 on has Ed25519", e);
    }
  }

  private static FileLocks waited(Path file) {
    for (int i = 0; i < 100; i++) {
      var lock = FileLocks.tryLock(file);
      if (lock.isPresent()) {
        return lock.get();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
    }
    throw new UserProblem("The signing key is being made by another process that does not end; see " + file);
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private static byte[] decoded(String text) {
    return Base64.getMimeDecoder().decode(text.strip());
  }
}
