// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Generative adversarial networks: architectures, losses and further terms of them, batch augmentation. */
package org.likeness.api.gan;
