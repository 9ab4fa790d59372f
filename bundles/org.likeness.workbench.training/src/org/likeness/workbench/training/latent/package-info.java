// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What a trained generator makes, looked at from latent to latent. */
package org.likeness.workbench.training.latent;
