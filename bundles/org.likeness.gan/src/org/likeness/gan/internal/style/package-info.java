// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Networks after StyleGAN2 (Karras et al. 2020, arXiv:1912.04958), small enough for processors. */
package org.likeness.gan.internal.style;
