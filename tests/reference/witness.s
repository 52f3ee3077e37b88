# enter(state, function): load registers and stack from a State, call, store what came back.
# probe(): what a caller calls; records registers and stack, then gives the prepared result.
# Offsets are those of State in conftest.py; a stack image is 4096 bytes.
.intel_syntax noprefix
.text
.globl enter
enter:
    push rbp; mov rbp, rsp; push rbx; push r12; push r13; push r14; push r15
    mov rbx, rdi; mov r12, rsi
    mov rcx, [rbx+192]; mov rax, [rbx+200]; neg rax
    sub rsp, rcx; and rsp, rax
    lea rsi, [rbx+256]; mov rdi, rsp; rep movsb
    movups xmm0, [rbx+64]; movups xmm1, [rbx+80]; movups xmm2, [rbx+96]; movups xmm3, [rbx+112]
    movups xmm4, [rbx+128]; movups xmm5, [rbx+144]; movups xmm6, [rbx+160]; movups xmm7, [rbx+176]
    mov rdi, [rbx]; mov rsi, [rbx+8]; mov rdx, [rbx+16]; mov rcx, [rbx+24]
    mov r8, [rbx+32]; mov r9, [rbx+40]; mov rax, [rbx+48]
    call r12
    mov [rbx+4352], rax; mov [rbx+4360], rdx
    movups [rbx+4368], xmm0; movups [rbx+4384], xmm1
    fnsave [rbx+4400]
    lea rsp, [rbp-40]; pop r15; pop r14; pop r13; pop r12; pop rbx; pop rbp
    ret
.globl probe
probe:
    lea r11, [rip+recorded]
    mov [r11], rdi; mov [r11+8], rsi; mov [r11+16], rdx; mov [r11+24], rcx
    mov [r11+32], r8; mov [r11+40], r9; mov [r11+48], rax
    movups [r11+64], xmm0; movups [r11+80], xmm1; movups [r11+96], xmm2; movups [r11+112], xmm3
    movups [r11+128], xmm4; movups [r11+144], xmm5; movups [r11+160], xmm6; movups [r11+176], xmm7
    lea rsi, [rsp+8]; mov [r11+192], rsi
    lea rdi, [r11+256]; mov ecx, 4096; rep movsb
    mov rax, [r11+4352]; mov rdx, [r11+4360]
    movups xmm0, [r11+4368]; movups xmm1, [r11+4384]
    cmp qword ptr [r11+200], 1
    jb 1f
    je 2f
    fld tbyte ptr [r11+4416]
2:  fld tbyte ptr [r11+4400]
1:  cmp qword ptr [r11+208], 0
    je 3f
    mov rdi, [r11]; mov rsi, [r11+216]; mov rcx, [r11+208]; rep movsb
    mov rax, [r11]
3:  ret
.data
.balign 64
.globl recorded
recorded: .zero 8192
.section .note.GNU-stack,"",@progbits
.att_syntax prefix
